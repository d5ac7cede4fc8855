using Bench.Tests.Cli;
using Bench.Tests.Reporting;
using NUnit.Framework;

namespace Bench.Tests.Documents;

/// <summary><c>bench document</c> from the command line.</summary>
[Category("Program")]
public sealed class DocumentTests
{
    private readonly TempFolder temp = new();
    private readonly SampleRun sample = Samples.Rich().Write();

    [OneTimeTearDown]
    public void Remove()
    {
        temp.Dispose();
        sample.Dispose();
    }

    [Test]
    public async Task ATableIsMadeCheckedAndFoundOutdated()
    {
        using var run = new SampleRun().With("module_state", 2).Write();
        var file = temp.Write("table.md", $"# A\n\n<!-- bench: show {run.Path} --workload 'state_read' --columns ns --format markdown -->\n<!-- /bench -->\n");

        var before = await BenchProcess.RunAsync("document", "--check", file);
        var made = await BenchProcess.RunAsync("document", file);
        var after = await BenchProcess.RunAsync("document", "--check", file);
        var text = File.ReadAllText(file);
        run.With("capsule_static", 3).Write();
        var outdated = await BenchProcess.RunAsync("document", "--check", file);

        Assert.That((before.ExitCode, made.ExitCode, after.ExitCode, outdated.ExitCode), Is.EqualTo((1, 0, 0, 1)), made.Errors + after.Errors);
        Assert.That(text, Does.Contain("`bench show ").And.Contain("| module_state | 12.0 [12.0;\u00a012.0] |"));
        Assert.That(outdated.Errors, Does.Match("^bench: .*table.md line 3: bench show .* no longer matches the results: run scripts/regenerate.sh\n$"));
        Assert.That(File.ReadAllText(file), Is.EqualTo(text), "a check changes nothing");
    }

    [Test]
    public async Task AFigureIsDrawnBesideTheDocumentAndFoundChanged()
    {
        var folder = Directory.CreateDirectory(temp.In("docs")).FullName;
        var file = temp.Write("docs/figure.md", $"<!-- bench: plot {sample.Path} --figure ladder --workload state_read --output docs/figures --markdown -->\n<!-- /bench -->\n");
        var figure = Path.Combine(folder, "figures", "ladder-state_read-call.svg");

        var made = await BenchProcess.RunInAsync(temp.Path, "document", file);
        var good = await BenchProcess.RunInAsync(temp.Path, "document", "--check", file);
        File.AppendAllText(figure, "<!-- touched -->");
        var changed = await BenchProcess.RunInAsync(temp.Path, "document", "--check", file);

        Assert.That((made.ExitCode, good.ExitCode, changed.ExitCode), Is.EqualTo((0, 0, 1)), made.Errors + good.Errors);
        Assert.That(File.ReadAllText(file), Does.Match(@"!\[[^]]+\]\(figures/ladder-state_read-call\.svg\)"));
        Assert.That(changed.Errors, Does.StartWith("bench: docs/figures/ladder-state_read-call.svg no longer matches"));
    }

    [TestCase("run --workload state_read", "not by 'run'")]
    [TestCase("report nowhere", "not by 'report'")]
    [TestCase("show nowhere", "nowhere: no such file or folder")]
    [TestCase("show . --format nonsense", "nonsense")]
    [TestCase("plot . --figure ladder", "needs --output FOLDER and --markdown")]
    public async Task WhatABlockCannotBeIsRefusedWithItsLine(string command, string message)
    {
        var file = temp.Write("wrong.md", $"\n<!-- bench: {command} -->\n<!-- /bench -->\n");

        var ended = await BenchProcess.RunAsync("document", file);

        Assert.That((ended.ExitCode, ended.Errors), Is.EqualTo((2, ended.Errors)));
        Assert.That(ended.Errors, Does.StartWith("bench: ").And.Contain("wrong.md line 2: ").And.Contain(message));
    }
}
