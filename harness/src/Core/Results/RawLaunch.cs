namespace Bench.Results;

/// <summary>The batches of a launch, from raw.csv.gz.</summary>
internal sealed record RawLaunch(string Run, string Machine, int Launch)
{
    /// <summary>By case: nanoseconds an operation, in the order of the rounds.</summary>
    public Dictionary<string, List<float>> Ns { get; } = [];
}
