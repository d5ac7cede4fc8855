using Bench.Catalogue;
using Bench.Measurement;
using Bench.Measurement.Toolchain;
using Bench.Native;
using Bench.Results;
using NUnit.Framework;

namespace Bench.Tests.Measurement;

public sealed class KernelRunTests
{
    // BenchmarkDotNet builds jobs in parallel. Two that noted their builds at the same time lost one: all of its cases were missing.
    [Test]
    public async Task AJobIsBuiltAfterTheOneBefore()
    {
        await RealPython.RequireToolsAsync();
        using var temp = new TempFolder();
        var builder = new NativeBuilder(TestData.Source, temp.In("cache"));
        var wrong = ARuntime("wrong", TestData.ABlock(TestData.ACase("c_static")));
        var built = ARuntime("built");
        await File.WriteAllTextAsync(Path.Combine(Directory.CreateDirectory(await FolderAsync(built)).FullName, "built"), "");
        var plan = new RunPlan([wrong, built], Precision.Quick, 1);
        using var folder = RunFolder.Create(temp.In("results"), "lab", DateTimeOffset.UnixEpoch, withRaw: false);
        var recorder = new RunRecorder(folder, plan, new Dictionary<string, string>());
        var run = new KernelRun(
            plan, builder, recorder, new Measurer(TestData.Source, recorder, new Progress<MeasurementProgress>()), CancellationToken.None);

        var before = Task.Run(() => run.Build(wrong.Interpreter));
        while (!File.Exists(Path.Combine(await FolderAsync(wrong), "lock")))
            await Task.Delay(1);
        await Task.Run(() => run.Build(built.Interpreter));

        Assert.That(recorder.Problems, Has.Count.EqualTo(1).And.All.Contains("native/ does not build"));
        Assert.That(async () => await before, Throws.TypeOf<BenchException>());

        Task<string> FolderAsync(RuntimePlan runtime) => builder.FolderAsync(runtime.Modules, CancellationToken.None);
    }

    private static RuntimePlan ARuntime(string executable, params Block[] blocks)
    {
        var interpreter = TestData.AnInterpreter(executable) with { IncludeDirectory = "/nowhere" };
        return new RuntimePlan(interpreter, new NativeRequest(interpreter, [Abis.CApi], "-O2", false), blocks, []);
    }
}
