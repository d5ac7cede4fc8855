namespace Bench.Comparison;

/// <summary>The runs of one file, in the order in which they first appear.</summary>
internal sealed class RunSet(string source, bool isSummary)
{
    private readonly Dictionary<(string Machine, string Run), MeasuredRun> runs = [];
    private MeasuredRun? last;

    public IReadOnlyList<MeasuredRun> Runs => [.. runs.Values];

    public MeasuredRun Of(ReadOnlySpan<char> machine, ReadOnlySpan<char> run)
    {
        // Rows of a run stand together, nearly always.
        if (last is not null && run.SequenceEqual(last.Name) && machine.SequenceEqual(last.Machine))
            return last;
        var key = (machine.ToString(), run.ToString());
        if (!runs.TryGetValue(key, out last))
            runs.Add(key, last = new MeasuredRun(key.Item2, key.Item1, source) { IsSummary = isSummary });
        return last;
    }
}
