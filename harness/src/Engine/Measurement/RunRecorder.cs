using System.Globalization;
using System.Text;
using Bench.Analysis;
using Bench.Recording;
using Bench.Results;
using Bench.Runtimes;

namespace Bench.Measurement;

/// <summary>Keeps what a run has measured, in memory and at once on disk.</summary>
public sealed class RunRecorder
{
    private readonly RunFolder folder;
    private readonly Dictionary<string, CaseRecord> records = [];
    private readonly IReadOnlyDictionary<string, string> builds;
    private readonly BreakEven breakEven = new();
    private readonly List<string> problems = [];
    private readonly Dictionary<string, WorkerFacts> facts = [];

    /// <param name="folder">Where to write.</param>
    /// <param name="plan">Whose cases will come.</param>
    /// <param name="builds">The build key of each runtime, by label.</param>
    public RunRecorder(RunFolder folder, RunPlan plan, IReadOnlyDictionary<string, string> builds)
    {
        this.folder = folder;
        this.builds = builds;
        foreach (var c in plan.Cases)
            records.Add(c.Id, new CaseRecord(c));
        foreach (var (c, why) in plan.Runtimes.SelectMany(runtime => runtime.Absent))
        {
            records.Add(c.Id, new CaseRecord(c));
            records[c.Id].Report(CaseStatus.Absent(why));
        }
    }

    public IReadOnlyCollection<CaseRecord> Records => records.Values;

    /// <summary>What failed or was left out, a sentence each; cases that failed for one reason are one.</summary>
    public IReadOnlyList<string> Problems =>
    [
        .. problems,
        .. records.Values.Where(record => record.Status.HasFailed)
            .GroupBy(record => ($"{record.Case.Label}/{record.Case.Abi}", record.Status.Why))
            .Select(failed => $"{failed.Key.Item1}: {CaseList.Of(failed.Select(record => record.Case))}: {failed.Key.Item2}"),
    ];

    /// <summary>A case was not measured that should have been.</summary>
    public bool HasFailed => Records.Any(record => record.HasFailed);

    public CaseRecord this[Case of] => records[of.Id];

    /// <summary>What the workers of an interpreter said of themselves; empty before they did.</summary>
    public WorkerFacts FactsOf(Interpreter interpreter)
    {
        if (!facts.TryGetValue(interpreter.Label, out var told))
            facts[interpreter.Label] = told = new WorkerFacts();
        return told;
    }

    /// <summary>Keeps the batches of a pass until its launch is through, and where wanted for good.</summary>
    /// <param name="pass">The block as timed in this pass.</param>
    /// <param name="earlierRounds">How many rounds the passes before had.</param>
    public void AddPass(BlockResult pass, int earlierRounds) => folder.AppendRaw(RawRows(pass, earlierRounds));

    /// <summary>A block with all passes of a launch.</summary>
    public void Add(BlockResult result)
    {
        var block = result.Block;
        for (var i = 0; i < block.Cases.Count; i++)
            if (block.Owned[i])
                Report(block.Cases[i], result.StatusOf(i));
        var rows = LaunchFigures.Of(result, folder.Run, folder.Machine, builds[block.Cases[0].Label]).ToList();
        foreach (var (of, row) in rows)
            records[of.Id].Add(row);
        breakEven.Add(result);
        folder.AppendLaunches([.. rows.Select(row => row.Row)]);
    }

    /// <summary>Blocks that no answer came for.</summary>
    public void Fail(IReadOnlyList<Block> blocks, string reason)
    {
        foreach (var block in blocks)
            for (var i = 0; i < block.Cases.Count; i++)
                if (block.Owned[i])
                    Report(block.Cases[i], CaseStatus.Failed(reason));
    }

    /// <summary>Without paths: it goes into run.json.</summary>
    public void AddProblem(string problem)
    {
        var told = PathCutter.Cut(problem);
        if (!problems.Contains(told))
            problems.Add(told);
    }

    public IReadOnlyList<SummaryRow> Summarise() =>
        [.. records.Values.Select(record => record.Summarise(folder.Run, folder.Machine))];

    /// <summary>Writes what is known so far: summary.csv and breakeven.csv.</summary>
    /// <returns>The summary.</returns>
    public IReadOnlyList<SummaryRow> WriteSummary()
    {
        var summary = Summarise();
        folder.WriteSummary(summary);
        folder.WriteTable("breakeven.csv", breakEven.Rows(folder.Run, records.Values.Select(record => record.Case), new AaSpread(summary)));
        return summary;
    }

    /// <summary>All of a launch is in launches.csv.</summary>
    public void EndLaunch()
    {
        WriteSummary();
        folder.EndLaunch();
    }

    private void Report(Case of, CaseStatus status)
    {
        if (!status.IsOk)
            records[of.Id].Report(status with { Why = PathCutter.Cut(status.Why) });
    }

    private string RawRows(BlockResult result, int earlierRounds)
    {
        // By hand: a run has millions of these, and no field of them needs quoting but the case.
        var text = new StringBuilder();
        for (var i = 0; i < result.Block.Cases.Count; i++)
        {
            if (!result.Block.Owned[i] || !result.StatusOf(i).IsOk)
                continue;
            var batches = result.Batches(i);
            for (var round = 0; round < batches.Count; round++)
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"{Schemas.Version},{folder.Run},{result.Launch},{result.Layout},{earlierRounds + round},"
                    + $"{result.Block.Cases[i].Id},{result.N(i)},{batches[round]}\n");
        }
        return text.ToString();
    }
}
