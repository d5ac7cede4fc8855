namespace Bench.Results;

/// <summary>The version of all CSV files and of run.json.</summary>
public static class Schemas
{
    public const int Version = 1;
}
