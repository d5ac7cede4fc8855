using Bench.Tests.Cli;
using NUnit.Framework;

namespace Bench.Tests.Hpy;

/// <summary>The universal kernels in an interpreter's own <c>hpy</c> package.</summary>
[Platform("Linux")]
[Category("Run")]
public sealed class RealHpyTests
{
    private StandInPackage package = null!;

    [OneTimeSetUp]
    public async Task Create() => package = await StandInPackage.CreateAsync(await RealPython.BuildAsync());

    [OneTimeTearDown]
    public void Remove() => package?.Dispose();

    [Test]
    public async Task ItsKernelsAreMeasuredBesideOurs()
    {
        using var run = new TinyRun(more: ["--python", package.Python, "--abi", "hpy-universal,hpy-universal-real"]);
        var ended = await run.Bench.EndAsync();

        Assert.That(ended.ExitCode, Is.Zero, ended.Errors);
        var rows = run.Rows("summary.csv").Where(row => row[7] == "import_cache").ToList();
        foreach (var abi in new[] { "hpy-universal", "hpy-universal-real" })
            Assert.That(Row(abi, "hpy_global")[^1], Is.EqualTo("ok"));
        Assert.That(Row("hpy-universal", "clinic_state_prototype")[^1], Is.EqualTo("ok"));
        Assert.That(Row("hpy-universal-real", "clinic_state_prototype")[^1], Is.EqualTo("absent: needs Bench's own HPy context"));

        string[] Row(string abi, string strategy) => rows.Single(row => row[5] == abi && row[8] == strategy);
    }

    [Test]
    public async Task VerifyLooksAtThem()
    {
        var ended = await BenchProcess.RunAsync(
            "verify", "--python", package.Python, "--abi", "hpy-universal-real", "--workload", "state_read", "--mode", "latency", "--no-instructions");

        Assert.That(ended.ExitCode, Is.Zero, ended.Output);
        Assert.That(ended.Output, Does.Contain("/hpy-universal-real: needs Bench's own HPy context").And.Contain(" 0 at fault"));
    }

    [Test]
    public async Task WithoutThePackageTheyAreAbsent()
    {
        await RealPython.BuildAsync();
        using var run = new TinyRun(more: ["--abi", "hpy-universal-real"]);
        var ended = await run.Bench.EndAsync();

        Assert.That(ended.ExitCode, Is.Zero, ended.Errors);
        Assert.That(
            run.Rows("summary.csv").Where(row => row[3] == "cpython" && row[5] == "hpy-universal-real").Select(row => row[^1]).Distinct(),
            Is.EqualTo(["absent: the interpreter has no hpy package"]));
    }
}
