using System.Text.Json;
using Bench.Catalogue;
using Bench.Runtimes;
using NUnit.Framework;

namespace Bench.Tests.Cli;

/// <summary>A free-threaded python3, where one is on PATH or in pyenv.</summary>
[Platform("Linux")]
[Category("Run")]
public sealed class FreeThreadedRunTests
{
    private static readonly string[] Versions = ["3.15t", "3.14t", "3.13t"];

    private string python = null!;
    private PlantedCheckout checkout = null!;

    [OneTimeSetUp]
    public async Task Find()
    {
        RealPython.RequireTools();
        var search = await new InterpreterFinder().FindAsync(Versions, default);
        if (search.Found.Count == 0)
            Needed.Lacks($"no free-threaded python here: {string.Join("; ", search.LeftOut)}");
        python = search.Found[0].Executable;
    }

    [SetUp]
    public async Task Make() => checkout = await PlantedCheckout.CreateAsync();

    [TearDown]
    public void Remove() => checkout.Dispose();

    [Test]
    public async Task TheGilIsAsTheLabelSaysAtTheEndOfEveryLaunch()
    {
        var ended = await RunAsync(python, $"{python}+gil");

        Assert.That(ended.ExitCode, Is.Zero, ended.Errors);
        var run = checkout.Run();
        Assert.That(run.Summary.Select(row => row.Status.ToString()), Has.All.EqualTo("ok").Or.StartsWith("absent: "));
        Assert.That(run.Summary.Where(row => row.Status.IsOk && row.Abi == Abis.HpyUniversal), Is.Not.Empty);
        Assert.That(
            run.Provenance!["runtimes"]!.AsArray().Select(runtime => runtime!["gil"]!.GetValueKind()),
            Is.EqualTo([JsonValueKind.False, JsonValueKind.True]));
    }

    [Test]
    public async Task AModuleThatSwitchesTheGilOnCostsItselfAndIsTold()
    {
        checkout.Replace("module/capi_module.c", "{RUNS_WITHOUT_GIL SHARES_OBJECTS {Py_mod_exec", "{SHARES_OBJECTS {Py_mod_exec");

        var ended = await RunAsync(python);

        Assert.That(ended.ExitCode, Is.EqualTo(4));
        Assert.That(ended.Errors, Does.Match(
            "^bench: cpython \\S+t/capi: .+: cannot be loaded: worker: Failed: the GIL is on and was to be off: .+\n$"));
        Assert.That(Statuses(Abis.CApi), Has.All.StartsWith("failed: ").Or.StartsWith("absent: "));
        Assert.That(Statuses(Abis.HpyCPython), Has.All.EqualTo("ok").Or.StartsWith("absent: "));

        IEnumerable<string> Statuses(string abi) =>
            checkout.Run().Summary.Where(row => row.Abi == abi && row.Workload != Kernel.Calibration).Select(row => row.Status.ToString());
    }

    private Task<BenchProcess.Ended> RunAsync(params IEnumerable<string> pythons) => checkout.RunAsync(isStrict: true, [
        "run", "--workload", "state_read", "--mode", "latency", "--precision", "quick", "--results", checkout.Results,
        .. pythons.SelectMany(each => new[] { "--python", each }),
    ]);
}
