using Bench.Tests.Reporting;
using NUnit.Framework;
using SkiaSharp;

namespace Bench.Tests.Cli;

/// <summary>Figures and reports from the command line.</summary>
[Category("Program")]
public sealed class PlotAndReportTests
{
    private readonly TempFolder output = new();

    [TearDown]
    public void Empty()
    {
        foreach (var file in Directory.GetFiles(output.Path, "*", SearchOption.AllDirectories))
            File.Delete(file);
    }

    [OneTimeTearDown]
    public void Remove() => output.Dispose();

    [Test]
    public async Task PlotDrawsTheKindsAndWorkloadsAskedFor()
    {
        using var sample = Samples.Rich().Write();

        var ended = await BenchProcess.RunAsync("plot", sample.Path, "--figure", "ladder", "dots", "--workload", "state_read", "-o", output.Path);

        Assert.That((ended.ExitCode, ended.Errors), Is.EqualTo((0, "")));
        Assert.That(Directory.GetFiles(output.Path).Select(Path.GetFileName), Is.EquivalentTo(["ladder-state_read-call.svg", "dots-state_read-call.svg"]));
    }

    [Test]
    public async Task PlotDrawsPngWhereSvgCannotBeUsed()
    {
        using var sample = Samples.Rich().Write();

        var ended = await BenchProcess.RunAsync("plot", sample.Path, "--figure", "ladder", "--workload", "state_read", "--format", "png", "-o", output.Path, "--markdown");

        Assert.That((ended.ExitCode, ended.Errors), Is.EqualTo((0, "")));
        var file = Directory.GetFiles(output.Path).Single();
        Assert.That(ended.Output, Does.EndWith($"({file})\n"));
        Assert.That(SKBitmap.DecodeBounds(file).Width, Is.EqualTo(1600));
    }

    [Test]
    public async Task PlotSaysWhenThereIsNothingThatDraws([Values("svg", "png")] string format)
    {
        using var sample = Samples.Rich().Write();
        using var program = new TempFolder();
        foreach (var file in Directory.GetFiles(AppContext.BaseDirectory))
            File.Copy(file, program.In(Path.GetFileName(file)));

        using var bench = new BenchProcess(["plot", sample.Path, "--format", format, "-o", output.In("figures")], at: TestData.Source.Root, program: program.Path);
        var ended = await bench.EndAsync();

        Assert.That((ended.ExitCode, ended.Errors), Is.EqualTo((2, "bench: figures are drawn by libSkiaSharp, which is not beside this program or does not load here: publish Bench with its native libraries, or use plot --format json\n")));
        Assert.That(Directory.Exists(output.In("figures")), Is.False);
    }

    [Test]
    public async Task PlotTellsWhenThereIsNothingToDraw()
    {
        using var sample = new SampleRun().With("module_state", 2).Write();

        var nothing = await BenchProcess.RunAsync("plot", sample.Path, "--figure", "breakeven");
        var unknown = await BenchProcess.RunAsync("plot", sample.Path, "--workload", "type_check");

        Assert.That((nothing.ExitCode, nothing.Errors), Is.EqualTo((2, "bench: nothing to draw: breakeven of these runs would be empty; see bench plot --help for other figures\n")));
        Assert.That((unknown.ExitCode, unknown.Errors), Is.EqualTo((2, "bench: no workload 'type_check' in these runs: there are state_read\n")));
    }

    [Test]
    public async Task ReportPutsMachinesSideBySide()
    {
        using var one = Samples.Rich().Write();
        using var other = new SampleRun { Machine = "lab-2" }.With("module_state", 3).Write();

        var ended = await BenchProcess.RunAsync("report", one.Path, other.Path, "-o", output.Path);

        Assert.That((ended.ExitCode, ended.Errors, ended.Output), Is.EqualTo((0, "", $"report    {output.In("report.html")}\n")));
        Assert.That(File.ReadAllText(output.In("report.md")), Does.Contain("cpython 3.13.0 on lab-1").And.Contain("cpython 3.13.0 on lab-2"));
    }
    [Test]
    public async Task FindingsAreALineAQuestion()
    {
        using var sample = Samples.Rich().Write();

        var ended = await BenchProcess.RunAsync("report", sample.Path, "--findings");

        Assert.That((ended.ExitCode, ended.Errors), Is.EqualTo((0, "")));
        Assert.That(ended.Output.TrimEnd().Split('\n'), Is.All.Match("^- [A-Z][A-Za-z ]+: .*cpython 3\\."));
    }
}
