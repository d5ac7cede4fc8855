using Bench.Results;
using NUnit.Framework;

namespace Bench.Tests.Cli;

/// <summary>What the program says without measuring.</summary>
[Category("Program")]
public sealed class UsageTests
{
    [TestCase("")]
    [TestCase("run")]
    [TestCase("list")]
    [TestCase("doctor")]
    [TestCase("verify")]
    [TestCase("plot")]
    [TestCase("report")]
    [TestCase("compare")]
    [TestCase("show")]
    [TestCase("noise")]
    [TestCase("estimators")]
    [TestCase("document")]
    [TestCase("completion")]
    [TestCase("help")]
    public async Task HelpGivesExamples(string command)
    {
        var ended = await BenchProcess.RunAsync([.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"]);

        Assert.That((ended.ExitCode, ended.Errors), Is.EqualTo((0, "")));
        Assert.That(ended.Output, Does.Contain("Examples:").And.Contain($"bench {command}".TrimEnd()).IgnoreCase);
        Assert.That(ended.Output, Does.Contain("Exit codes:").And.Contain("BENCH_CACHE").And.Contain("Files:"));
        Assert.That(ended.Output.Split('\n').Max(line => line.Length), Is.LessThan(250), "a reader's screen");
    }

    [Test]
    public async Task HelpOfACommandIsItsManual()
    {
        var help = await BenchProcess.RunAsync("help", "compare");
        var option = await BenchProcess.RunAsync("compare", "--help");
        var unknown = await BenchProcess.RunAsync("help", "nonsense");

        Assert.That((help.ExitCode, help.Output), Is.EqualTo((0, option.Output)));
        Assert.That((unknown.ExitCode, unknown.Errors), Is.EqualTo((2, unknown.Errors)));
        Assert.That(unknown.Errors, Does.StartWith("bench: no command 'nonsense': there are run, list, "));
    }

    [TestCase("run --job short", "--job means nothing here: .+ use --precision quick\\|default\\|high")]
    [TestCase("run --runtimes net8.0", "--runtimes means nothing here: .+ use --python 3\\.13")]
    [TestCase("run --suite Nonsense", "no suite 'Nonsense': there are Caching")]
    [TestCase("run --workload nonsense", "no workload 'nonsense': there are ")]
    [TestCase("run --abi nonsense", "no ABI 'nonsense': there are capi, abi3")]
    [TestCase("run --mode nonsense", "no mode 'nonsense': use throughput, latency, call, python")]
    [TestCase("run --precision nonsense", "no precision 'nonsense': use quick, default, high")]
    [TestCase("run --precision high", "--precision high takes hours for all cases: choose some ")]
    [TestCase("run --exporters csv,nonsense", "no exporter 'nonsense': there are csv, csvmeasurements, html, ")]
    [TestCase("--exporters nonsense", "no exporter 'nonsense': there are csv, ")]
    [TestCase("run --machine a/b", "--machine: .+ letters, digits")]
    [TestCase("run --filter *nonsense*", "nothing to measure: ")]
    [TestCase("run --python 3.99", "no runtime to measure: ")]
    [TestCase("list --suite Nonsense", "no suite 'Nonsense'")]
    [TestCase("verify --workload nonsense", "no workload 'nonsense'")]
    [TestCase("plot nowhere", "nowhere: no such file or folder: name the folder of a run")]
    [TestCase("plot . --figure nonsense", "no figure 'nonsense': use ladder, breakeven, arguments")]
    [TestCase("report .", "\\.: no summary.csv in this folder: name the folder of a run")]
    public async Task WhatCannotBeIsRefusedInOneLine(string arguments, string message)
    {
        var ended = await BenchProcess.RunAsync(arguments.Split(' '));

        Assert.That(ended.Errors, Does.Match($"^bench: {message}[^\n]*\n$"));
        Assert.That(ended.ExitCode, Is.EqualTo(2));
    }

    [TestCase("run --nonsense")]
    [TestCase("nonsense")]
    [TestCase("run --seed one")]
    public async Task WhatIsNoOptionIsRefused(string arguments)
    {
        var ended = await BenchProcess.RunAsync(arguments.Split(' '));

        Assert.That(ended.Errors, Does.StartWith("bench: ").And.Not.Contain(" at Bench."));
        Assert.That(ended.ExitCode, Is.EqualTo(2));
    }

    [TestCase("shwo", "show")]
    [TestCase("comprae a b", "compare")]
    [TestCase("run --workloda type_check", "--workload")]
    public async Task WhatIsMuchLikeANameIsAskedFor(string arguments, string meant)
    {
        var ended = await BenchProcess.RunAsync(arguments.Split(' '));

        Assert.That(ended.Errors, Does.Match($"^bench: [^\n]*; did you mean [^\n]*{meant}[^\n]*\\? see bench --help\n$"));
        Assert.That(ended.ExitCode, Is.EqualTo(2));
    }

    [Test]
    public async Task WhereAnotherProgramReadsListGivesACaseALine()
    {
        var ended = await BenchProcess.RunAsync("list", "--workload", "import_cache", "--precision", "quick", "--python", "dotnet");

        Assert.That(ended.ExitCode, Is.Zero, ended.Errors);
        Assert.That(ended.Output.TrimEnd().Split('\n'), Has.All.Matches<string?>(line => CaseId.Parse(line!).Runtime == "dotnet 10.0"));
        Assert.That(ended.Output, Does.Contain("/Caching/import_cache/hpy_global//latency\n"));
        Assert.That(ended.Errors, Does.Contain("found     dotnet 10.0").And.Match("6 launches of \\d+ rounds \\(--precision quick\\):\nabout "));
    }

    [Test]
    public async Task WithoutCMakeNothingIsPlannedOrLeftBehindAndDoctorTellsIt()
    {
        using var temp = new TempFolder();
        var path = PathOf(temp, "dotnet", "sh", "cc");

        using var run = new BenchProcess(["run", "--python", "dotnet", "--results", temp.In("results")], path: path);
        var ended = await run.EndAsync();
        using var doctor = new BenchProcess(["doctor", "--python", "dotnet"], path: path);
        var told = await doctor.EndAsync();

        Assert.That((ended.ExitCode, ended.Output), Is.EqualTo((2, "")));
        Assert.That(ended.Errors, Does.StartWith("bench: cmake is not on PATH: install it"));
        Assert.That(Directory.Exists(temp.In("results")), Is.False);
        Assert.That((told.ExitCode, told.Output), Is.EqualTo((0, told.Output)));
        Assert.That(told.Output, Does.Contain("\nwarning   cmake is not on PATH: install it"));
    }

    /// <summary>A folder of links to these tools alone.</summary>
    private static string PathOf(TempFolder temp, params string[] tools)
    {
        var folder = Directory.CreateDirectory(temp.In("bin")).FullName;
        foreach (var tool in tools)
            if (Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator).Select(at => Path.Combine(at, tool)).FirstOrDefault(File.Exists) is { } file)
                File.CreateSymbolicLink(Path.Combine(folder, tool), file);
            else
                Needed.Lacks($"no {tool} here");
        return folder;
    }
}
