namespace Bench.Comparison;

/// <summary>The runs of one file, in the order in which they first appear.</summary>
internal sealed class RunSet(string source, bool isSummary)
{
    private readonly Dictionary<(string Machine, string Run), MeasuredRun> runs = [];
    private MeasuredRun? last;

    public IReadOnlyCollection<MeasuredRun> Runs => runs.Values;

    public MeasuredRun Of(string machine, string run)
    {
        // Rows of a run stand together, nearly always.
        if (last is not null && last.Name == run && last.Machine == machine)
            return last;
        if (!runs.TryGetValue((machine, run), out last))
            runs.Add((machine, run), last = new MeasuredRun(run, machine, source) { IsSummary = isSummary });
        return last;
    }
}
