using System.Text.RegularExpressions;
using Bench.Tests.Comparison;
using NUnit.Framework;

namespace Bench.Tests.Cli;

/// <summary>
/// Whole outputs, held against harness/tests/Approved: a command line, what it prints to both streams, and its exit code.
/// With BENCH_APPROVE=1 they are written anew; look at them with git diff.
/// </summary>
[Category("Program")]
public sealed partial class ApprovedTests
{
    private static readonly MadeRun Before = new() { Name = "before", Cases = 6 };
    private static readonly MadeRun After = Before with { Name = "after", Seed = 2, Factor = i => i == 3 ? 1.06 : 1 };

    private static readonly string Root = Path.GetDirectoryName(TestData.Source.Root)!;

    [TestCase("help", "--help")]
    [TestCase("help-show", "show --help")]
    [TestCase("help-compare", "compare --help")]
    [TestCase("list", "list --python dotnet --workload import_cache")]
    [TestCase("show", "show METHOD --mode call --columns description,ns,added,move")]
    [TestCase("show-markdown", "show METHOD --mode call --columns ns,added,move,ratio,cycles,min,instructions,launches --format markdown")]
    [TestCase("show-csv", "show METHOD --mode call --columns ns,added,move,ratio,cycles,min,instructions,launches,status --format csv")]
    [TestCase("show-json", "show METHOD --mode call --filter *capsule* --columns description,ns,added,move,status --format json")]
    [TestCase("show-by-mode", "show METHOD --by mode --figure ns")]
    [TestCase("compare", "compare lab/before lab/after")]
    [TestCase("compare-markdown", "compare lab/before lab/after --format markdown --all")]
    [TestCase("compare-csv", "compare lab/before lab/after --format csv --fail-on slower:5%")]
    [TestCase("compare-json", "compare lab/before lab/after --format json --only changed")]
    [TestCase("compare-by-machine", "compare lab/before other/after --by machine")]
    [TestCase("history", "compare --history days")]
    [TestCase("history-csv", "compare --history days --format csv")]
    [TestCase("history-json", "compare --history days --format json")]
    public async Task OutputIsAsApproved(string name, string commandLine)
    {
        using var temp = new TempFolder();
        Before.In(temp);
        After.In(temp);
        (After with { Machine = "other" }).In(temp);
        for (var day = 1; day <= 8; day++)
            (Before with { Machine = "days", Name = $"2026010{day}T000000Z", Seed = day, Factor = i => i == 3 && day >= 5 ? 1.06 : 1 }).In(temp);

        var ended = await BenchProcess.RunInAsync(
            temp.Path, commandLine.Split(' ').Select(argument => argument == "METHOD" ? Path.Combine(Root, "results", "method") : argument));

        var text = $"$ bench {commandLine}\n{ended.Output}{ended.Errors}exit code {ended.ExitCode}\n";
        Check(name, OfThisMachine().Replace(text, "…"));
    }

    private static void Check(string name, string text)
    {
        var file = Path.Combine(Root, "harness", "tests", "Approved", $"{name}.txt");
        if (Environment.GetEnvironmentVariable("BENCH_APPROVE") == "1")
            File.WriteAllText(Path.Combine(Directory.CreateDirectory(Path.GetDirectoryName(file)!).FullName, Path.GetFileName(file)), text);
        else
            Assert.That(text, Is.EqualTo(File.Exists(file) ? File.ReadAllText(file) : ""), $"{file}; if it is meant: CONTRIBUTING.md, approved outputs");
    }

    /// <summary>.NET's release, and how long a run would take on a machine as busy as this.</summary>
    [GeneratedRegex(@"(?<=\(\.NET )[0-9.]+(?=\))|(?<=\nabout )[^\n]+")]
    private static partial Regex OfThisMachine();
}
