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

    [Test]
    public async Task ListTellsWhatWouldRun()
    {
        await RealPython.FindAsync();

        var ended = await BenchProcess.RunAsync("list", "--workload", "import_cache", "--precision", "quick");

        Assert.That(ended.ExitCode, Is.Zero, ended.Errors);
        Assert.That(ended.Output, Does.Contain("Caching.import_cache.module_state").And.Match("6 launches of \\d+ rounds: about "));
    }
}
