using Bench.Analysis;
using Bench.Catalogue;
using Bench.Reporting.Questions;
using Bench.Results;
using Bench.Tables;

namespace Bench.Tests.Reporting;

/// <summary>A run made up row by row, written as files and read back as a user's run would be.</summary>
internal sealed class SampleRun : IDisposable
{
    private readonly TempFolder folder = new();
    private readonly List<SummaryRow> rows = [];
    private readonly List<LaunchRow> launches = [];
    private readonly List<BreakEvenRow> breakEven = [];
    private readonly List<FitRow> fits = [];

    public string Machine { get; init; } = "lab-1";

    public string Run { get; init; } = "20260101T000000Z";

    public bool HasLaunches { get; init; } = true;

    public string Path => folder.Path;

    /// <summary>A case whose time is the reference's 10 ns and <paramref name="move"/>, give or take <paramref name="error"/>.</summary>
    public SampleRun With(
        string strategy, double move, double error = 0.01, string abi = Abis.CApi, string workload = "state_read", string version = "3.13.0",
        string parameters = "member=field", string mode = "call", string suite = "Caching", double whole = 10)
    {
        var row = Row(strategy, abi, workload, version, parameters, mode, suite) with
        {
            Launches = 6,
            Rounds = 100,
            Status = CaseStatus.Ok,
        };
        row = row.With(
        [
            (FigureList.Ns, new(whole + move, whole + move - error, whole + move + error)),
            (FigureList.Min, new(whole + move - error, double.NaN, double.NaN)),
            (FigureList.Added, new(move, move - error, move + error)),
            (FigureList.Move, new(move, move - error, move + error)),
            (FigureList.Ratio, new((whole + move) / whole, (whole + move - error) / whole, (whole + move + error) / whole)),
            (FigureList.Cycles, new(2 * (whole + move), double.NaN, double.NaN)),
        ]);
        rows.Add(row);
        if (HasLaunches)
            launches.AddRange(Enumerable.Range(0, 6).Select(launch => TestData.ALaunch(
            whole + move - error + launch * error / 2.5, launch, $"{row.Runtime} {row.Version}/{abi}/{suite}/{workload}/{strategy}/{parameters}/{mode}") with
            { Run = Run, Machine = Machine }));
        return this;
    }

    /// <summary>A case of a way that a question asks for.</summary>
    public SampleRun With(Probe probe, double price, double error = 0.01, string version = "3.13.0")
    {
        var kernel = TestData.RealCatalogue.Kernels.Single(kernel => (kernel.Workload, kernel.Strategy) == (probe.Workload, probe.Strategy));
        var point = probe.Point.Length > 0 ? probe.Point
            : TestData.RealCatalogue.Kernels.First(kernel => kernel.Workload == probe.Workload && kernel.Core.Count > 0).Core[0];
        if (kernel.CalledReference is { Length: > 0 } reference && rows.TrueForAll(row => row.Strategy != reference))
            With(reference, 0, 0, Abis.CApi, probe.Workload, version, point, suite: kernel.Suite);
        return With(probe.Strategy, price, error, probe.Abi, probe.Workload, version, point, suite: kernel.Suite);
    }

    public SampleRun WithAbsent(
        string strategy, string why, string abi = Abis.CApi, string workload = "state_read", string version = "3.13.0",
        string suite = "Caching", string parameters = "member=field")
    {
        rows.Add(Row(strategy, abi, workload, version, parameters, "call", suite) with { Status = CaseStatus.Absent(why) });
        return this;
    }

    /// <summary>Two identical kernels that were so far apart.</summary>
    public SampleRun WithTwins(double apart, string mode = "call", string suite = "Caching") =>
        With("twin_b", apart, workload: Kernel.Twins, suite: Kernel.ControlSuite, parameters: $"suite={suite}", mode: mode);

    public SampleRun WithBreakEven(string strategy, double work, double gain, string verdict, string workload = "small_block", string abi = Abis.CApi, string parameters = "size=16")
    {
        breakEven.Add(new BreakEvenRow
        {
            Run = Run, Runtime = "cpython", Version = "3.13.0", Abi = abi, Workload = workload, Strategy = strategy, Parameters = parameters,
            Mode = "call", Recompute = "recompute", RecomputeNs = work + 10, CachedNs = work + 10 - gain, GainNs = gain, GainLow = gain - 0.2,
            GainHigh = gain + 0.2, PaysFromNs = work - gain, Verdict = verdict,
        });
        return this;
    }

    public SampleRun WithFit(string strategy, double slope, string against, string workload = "convention")
    {
        fits.Add(new FitRow
        {
            Run = Run, Runtime = "cpython", Version = "3.13.0", Abi = Abis.CApi, Workload = workload, Strategy = strategy, Mode = "call", Against = against,
            InterceptNs = 5, InterceptLow = 4, InterceptHigh = 6, SlopeNs = slope, SlopeLow = slope, SlopeHigh = slope,
        });
        return this;
    }

    /// <summary>The folder's files, as bench writes them.</summary>
    public SampleRun Write()
    {
        folder.Write("summary.csv", SummaryFile.Text(rows));
        folder.Write("launches.csv", CsvFormat.Text(launches, head: true));
        if (breakEven.Count > 0)
            folder.Write("breakeven.csv", CsvFormat.Text(breakEven, head: true));
        if (fits.Count > 0)
            folder.Write("fits.csv", CsvFormat.Text(fits, head: true));
        return this;
    }

    public Dataset Read() => new(RunFiles.Shown(Write().Path), TestData.RealCatalogue);

    public void Dispose() => folder.Dispose();

    private SummaryRow Row(string strategy, string abi, string workload, string version, string parameters, string mode, string suite) => new()
    {
        Run = Run, Machine = Machine, Runtime = "cpython", Version = version, Abi = abi, Suite = suite, Workload = workload,
        Strategy = strategy, Parameters = parameters, Mode = mode, Launches = 0, Rounds = 0, Status = CaseStatus.Ok,
    };
}
