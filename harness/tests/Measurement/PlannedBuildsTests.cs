using Bench.Catalogue;
using Bench.Measurement;
using Bench.Native;
using Bench.Recording;
using NUnit.Framework;

namespace Bench.Tests.Measurement;

[Category("Native")]
public sealed class PlannedBuildsTests
{
    private TempFolder temp = null!;
    private NativeBuilder builder = null!;

    [SetUp]
    public void RequireTools()
    {
        RealPython.RequireTools();
        temp = new TempFolder();
        builder = new NativeBuilder(TestData.Source, temp.In("cache"));
    }

    [TearDown]
    public void Remove() => temp?.Dispose();

    [Test]
    public async Task ABuildThatFailsCostsItsRuntimeOnly()
    {
        var (wrong, built) = (ARuntime("wrong"), ARuntime("built"));
        await File.WriteAllTextAsync(Path.Combine(Directory.CreateDirectory(
            await builder.FolderAsync(built.Modules, CancellationToken.None)).FullName, "built"), "");
        var plan = new RunPlan([wrong, built], Precision.Quick, 1);
        using var folder = RunFolder.Create(temp.In("results"), "lab", DateTimeOffset.UnixEpoch, withRaw: false);
        var recorder = new RunRecorder(folder, plan with { Runtimes = [wrong] }, new Dictionary<string, string>());

        var builds = await PlannedBuilds.MakeAsync(plan, builder, CancellationToken.None);
        builds.TellFailures(recorder);

        Assert.That(builds.Builds.Keys, Is.EqualTo([built]));
        Assert.That(recorder.Problems, Has.Count.EqualTo(1).And.All.Contains("native/ does not build"));
    }

    [Test]
    public void WhyABuildFailsIsKeptWithoutPaths()
    {
        var plan = new RunPlan([ARuntime("wrong")], Precision.Quick, 1);
        using var folder = RunFolder.Create(temp.In("results"), "lab", DateTimeOffset.UnixEpoch, withRaw: false);
        var recorder = new RunRecorder(folder, plan, new Dictionary<string, string>());

        new PlannedBuilds(new Dictionary<RuntimePlan, NativeBuild>(), new Dictionary<RuntimePlan, string> { [plan.Runtimes[0]] = "no /home/joe/x.h" })
            .TellFailures(recorder);

        Assert.That(recorder.Problems.Single(), Does.EndWith(": no x.h"));
    }

    [Test]
    public void AnInterruptedBuildHasNotFailed()
    {
        var plan = new RunPlan([ARuntime("wrong")], Precision.Quick, 1);

        Assert.That(
            () => PlannedBuilds.MakeAsync(plan, builder, new CancellationToken(canceled: true)), Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public void WhereNothingBuildsThereIsNothingToMeasure()
    {
        var plan = new RunPlan([ARuntime("wrong"), ARuntime("also wrong")], Precision.Quick, 1);

        Assert.That(
            () => PlannedBuilds.MakeAsync(plan, builder, CancellationToken.None),
            Throws.TypeOf<BenchException>().With.Message.StartsWith("native/ does not build for cpython 3.13.0: "));
    }

    private static RuntimePlan ARuntime(string executable)
    {
        var interpreter = TestData.AnInterpreter(executable) with { IncludeDirectory = "/nowhere" };
        return new RuntimePlan(
            interpreter, new NativeRequest(interpreter, [Abis.CApi], "-O2", false), [TestData.ABlock(TestData.ACase("c_static"))], []);
    }
}
