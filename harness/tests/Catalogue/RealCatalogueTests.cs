using Bench.Catalogue;
using NUnit.Framework;

namespace Bench.Tests.Catalogue;

/// <summary>native/kernels itself.</summary>
public sealed class RealCatalogueTests
{
    private static readonly IReadOnlyList<Kernel> Kernels = TestData.RealCatalogue.Kernels;

    [Test]
    public void EveryKernelSaysWhatItDoes()
    {
        Assert.That(Kernels, Is.Not.Empty);
        Assert.That(Kernels.Where(kernel => string.IsNullOrWhiteSpace(kernel.Description)), Is.Empty);
    }

    [Test]
    public void EveryWorkloadOfASuiteSaysWhatItDoes() => Assert.That(
        Kernels.Where(kernel => !kernel.IsControl && kernel.Does.Length == 0).Select(kernel => kernel.Workload).Distinct(), Is.Empty);

    [TestCase("capi", ExpectedResult = "C API")]
    [TestCase("abi3-3.10", ExpectedResult = "limited API from 3.10")]
    [TestCase("abi3-3.99", ExpectedResult = "limited API from 3.99", Description = "of another build")]
    [TestCase("hpy-cpython", ExpectedResult = "HPy, CPython ABI")]
    [TestCase("hpy-universal", ExpectedResult = "HPy, universal ABI")]
    [TestCase("hpy-universal-native", ExpectedResult = "HPy, universal ABI (native)")]
    [TestCase("managed", ExpectedResult = "managed code")]
    [TestCase("another", ExpectedResult = "another")]
    public string AbisHavePlainNames(string name) => Abis.PlainName(name);

    /// <summary>Figures show them without their neighbours in the list.</summary>
    [Test]
    public void PlainNamesStandAlone() => Assert.Multiple(() =>
    {
        foreach (var workload in Kernels.Where(kernel => kernel is { IsNoop: false, IsControl: false }).GroupBy(kernel => kernel.Workload))
        {
            var names = PlainNames.Of(workload);
            Assert.That(names.Values, Has.None.StartsWith("the same"), workload.Key);
            // One way in the C API and in HPy may have two strategies.
            foreach (var abi in workload.SelectMany(kernel => kernel.Abis).Distinct())
                Assert.That(workload.Where(kernel => kernel.Abis.Contains(abi)).Select(kernel => names[kernel.Strategy]), Is.Unique, workload.Key);
        }
    });

    [Test]
    public void EveryKernelHasAbisModesAndPoints() => Assert.That(
        Kernels.Where(k => k.Abis.Count == 0 || k.Abis.Any(string.IsNullOrEmpty) || k.Modes.Count == 0 || k.Parameters.Count == 0), Is.Empty);

    [Test]
    public void NoKernelIsListedTwice() => Assert.That(Kernels.Select(kernel => (kernel.Workload, kernel.Strategy)), Is.Unique);

    [Test]
    public void CorePointsAreAmongTheParameters() => Assert.That(Kernels.SelectMany(kernel => kernel.Core.Except(kernel.Parameters)), Is.Empty);

    [Test]
    public void BaselinesAndReferencesHaveTheModesAndPointsOfWhatIsComparedWithThem()
    {
        var byName = Kernels.ToDictionary(kernel => (kernel.Workload, kernel.Strategy));
        Assert.Multiple(() =>
        {
            foreach (var kernel in Kernels)
                foreach (var mode in kernel.Modes)
                    foreach (var needed in new[] { mode.HasRatio() ? kernel.Baseline : kernel.Baseline.Length > 0 ? "noop" : "", kernel.ReferenceIn(mode) })
                        if (needed.Length > 0)
                        {
                            var control = byName[(kernel.Workload, needed)];
                            Assert.That(control.Modes, Does.Contain(mode), $"{kernel.Workload} {kernel.Strategy} {needed}");
                            Assert.That(kernel.Parameters.Where(point => kernel.IsTimed(point, mode) && !control.IsTimed(point, mode)), Is.Empty, $"{kernel.Workload} {kernel.Strategy} {needed}");
                            Assert.That(control.Abis, Does.Contain(Abis.CApi), $"{kernel.Workload} {kernel.Strategy} {needed}");
                        }
        });
    }

    [Test]
    public void EverythingMeasuredButNoopsAndCalibrationIsComparedWithANoop() => Assert.That(
        Kernels.Where(kernel => kernel is { IsNoop: false, IsCalibration: false, Workload: not Kernel.Stir, Baseline: "" }), Is.Empty);

    /// <summary>By which hpy_module.c tells them.</summary>
    [Test]
    public void StrategiesThatAreMarkedAsPrototypesAreThoseWhoseNamesEndSo() => Assert.That(
        Kernels.Where(kernel => kernel.IsPrototype != kernel.Strategy.EndsWith("_prototype", StringComparison.Ordinal)), Is.Empty);

    [Test]
    public void ControlsAreNoSuite() => Assert.That(TestData.RealCatalogue.Suites, Has.None.EqualTo(Kernel.ControlSuite));
}
