namespace Bench.Cli;

/// <summary>What the process ends with.</summary>
public static class ExitCode
{
    public const int Fine = 0;
    public const int Regression = 1;

    /// <summary>Usage, input or environment.</summary>
    public const int Unusable = 2;
    public const int Inconclusive = 3;

    /// <summary>A case failed or the run was interrupted; what was measured is kept.</summary>
    public const int Incomplete = 4;
}
