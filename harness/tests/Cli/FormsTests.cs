using Bench.Native;
using NUnit.Framework;

namespace Bench.Tests.Cli;

/// <summary>Each command that reads, each form in which a run may come: a file, a pipe, a FIFO, packed, a folder, a folder of
/// folders.</summary>
[Platform("Linux")]
[Category("Program")]
public sealed class FormsTests
{
    private const string Summary = "lab/20260102T030405Z/summary.csv";
    private const string Launches = "lab/20260102T030405Z/launches.csv";

    /// <summary>How a form of FILE is named, and what must go on beside.</summary>
    private static readonly Dictionary<string, (string Named, string Before, string After)> Forms = new()
    {
        ["file"] = ("FILE", "", ""),
        ["pipe"] = ("/dev/stdin", "cat FILE | ", ""),
        ["packed pipe"] = ("/dev/stdin", "gzip -c FILE | ", ""),
        ["process substitution"] = ("<(cat FILE)", "", ""),
        ["FIFO"] = ("fifo", "mkfifo fifo; cat FILE >fifo & ", "; wait"),
        ["packed"] = ("packed.csv.gz", "gzip -c FILE >packed.csv.gz; ", ""),
        ["folder"] = ("lab/20260102T030405Z", "", ""),
        ["folder of runs"] = ("lab", "", ""),
        ["folder of machines"] = (".", "", ""),
    };

    private static IEnumerable<TestCaseData> Readers() =>
        from form in Forms.Keys
        from reader in new (string Command, string File, string Output)[]
        {
            ("show FORM --strategy my_new_way --mode call", Summary, "\nmy_new_way  "),
            ("plot FORM --figure ladder", Summary, "figures   "),
            ("report FORM", Summary, "report    "),
            ("compare FORM other.csv", Launches, "- 0 of "),
        }
        select new TestCaseData(form, reader.Command, reader.File, reader.Output);

    [TestCaseSource(nameof(Readers))]
    public async Task ARunIsReadInEveryForm(string form, string command, string file, string output)
    {
        using var temp = Made();
        var (named, before, after) = Forms[form];
        var ended = await BashAsync(
            temp.Path, $"{before}bench {command.Replace("FORM", named, StringComparison.Ordinal)}; code=$?{after}; exit $code".Replace("FILE", file, StringComparison.Ordinal));

        Assert.That(ended.ExitCode, Is.Zero, ended.Output);
        Assert.That(ended.Output, Does.Contain(output));
        // Of a pipe the current folder has what is made.
        if (form is "pipe" or "packed pipe" or "process substitution" or "FIFO")
        {
            Assert.That(Directory.Exists(temp.In("figures")), Is.EqualTo(command.StartsWith("plot", StringComparison.Ordinal) || command.StartsWith("report", StringComparison.Ordinal)));
            Assert.That(File.Exists(temp.In("report.html")), Is.EqualTo(command.StartsWith("report", StringComparison.Ordinal)));
        }
    }

    /// <summary>A history needs runs, which are folders.</summary>
    [TestCase("file", "no such folder")]
    [TestCase("pipe", "no such folder")]
    [TestCase("FIFO", "no such folder")]
    [TestCase("packed", "no such folder")]
    [TestCase("folder", "0 runs in this folder, a history needs 8 at least")]
    [TestCase("folder of runs", "1 runs in this folder, a history needs 8 at least")]
    [TestCase("folder of machines", "0 runs in this folder, a history needs 8 at least")]
    public async Task AHistoryIsOfAFolderOfRuns(string form, string message)
    {
        using var temp = Made();
        // Nobody opens a FIFO.
        var named = form == "FIFO" ? "mkfifo fifo; bench compare --history fifo" : $"{Forms[form].Before}bench compare --history {Forms[form].Named}";
        var ended = await BashAsync(temp.Path, named.Replace("FILE", Launches, StringComparison.Ordinal));

        Assert.That(ended.ExitCode, Is.EqualTo(2), ended.Output);
        Assert.That(ended.Output, Does.Match($"^bench: [^\n]*{message}[^\n]*\n$"));
    }

    [TestCase("TERM", "show fifo")]
    [TestCase("INT", "show fifo")]
    [TestCase("TERM", "compare fifo fifo")]
    [TestCase("INT", "plot fifo")]
    [TestCase("TERM", "report fifo")]
    [TestCase("TERM", "noise fifo")]
    public async Task AReaderThatWaitsForAFifoEndsAtASignal(string signal, string command)
    {
        using var temp = new TempFolder();
        await ToolProcess.RunAsync("mkfifo", [temp.In("fifo")], default);
        using var bench = new BenchProcess(command.Split(' '), at: temp.Path);
        // It has got as far as that when it listens to signals.
        await Task.Delay(TimeSpan.FromSeconds(2));
        await bench.SignalAsync(signal);
        var ended = await bench.EndAsync(TimeSpan.FromSeconds(20));

        Assert.That(ended, Is.EqualTo(new BenchProcess.Ended(4, "", "bench: interrupted\n")));
    }

    private static TempFolder Made()
    {
        var temp = new TempFolder();
        Directory.CreateDirectory(temp.In(Path.GetDirectoryName(Summary)!));
        File.Copy(Path.Combine(InputTests.Inputs, "strategy_not_in_catalogue.csv"), temp.In(Summary));
        foreach (var copy in new[] { Launches, "other.csv" })
            File.Copy(Path.Combine(InputTests.Inputs, "after_patch_release", "launches.csv"), temp.In(copy));
        return temp;
    }

    private static Task<(int ExitCode, string Output)> BashAsync(string folder, string line) => ToolProcess.RunAsync(
        "bash", ["-c", $"cd '{folder}'; bench() {{ dotnet '{Path.Combine(AppContext.BaseDirectory, "bench.dll")}' \"$@\"; }}; {line}"], default);
}
