using Bench.Native;
using NUnit.Framework;

namespace Bench.Tests.Cli;

/// <summary>What lies at the top of the checkout.</summary>
[Platform("Linux")]
[Category("Program")]
public sealed class ScriptTests
{
    private static readonly string Root = Path.GetDirectoryName(TestData.Source.Root)!;

    [Test]
    public async Task TheScriptRunsTheProgramOfItsCheckoutInTheCallersFolder()
    {
        using var temp = new TempFolder();
        var dotnet = temp.Write("dotnet", "#!/bin/sh\necho \"$PWD\" \"$@\"\n");
        await ToolProcess.RunAsync("chmod", ["+x", dotnet], default);
        File.CreateSymbolicLink(temp.In("linked"), Path.Combine(Root, "bench"));

        var (_, output) = await ToolProcess.RunAsync(
            "sh", ["-c", $"cd '{temp.Path}' && PATH='{temp.Path}':$PATH ./linked show 'a b'"], default);

        Assert.That(output, Is.EqualTo($"{temp.Path} run -c Release --project {Root}/benchmarks -- show a b\n"));
    }

    [TestCase("results/lab/20260102T030405Z/run.json", true)]
    [TestCase("benchmarks/any/lab/20260102T030405Z-2/BenchmarkDotNet.Artifacts/results/a.md", true)]
    [TestCase("results/reference/lab/20260102T030405Z/summary.csv", false)]
    [TestCase("results/reference/lab/20260102T030405Z/raw.csv.gz", true)]
    [TestCase("results/method/lab/20260102T030405Z/summary.csv", false)]
    public async Task GitIgnoresRunsWhereverTheyAre(string file, bool isIgnored)
    {
        if (!Path.Exists(Path.Combine(Root, ".git")))
            Needed.Lacks("no repository here");

        var (exitCode, _) = await ToolProcess.RunAsync("git", ["-C", Root, "check-ignore", "--no-index", "-q", file], default);

        Assert.That(exitCode, Is.EqualTo(isIgnored ? 0 : 1));
    }

    [Test]
    public void RunsGoToTheCheckoutWhereverTheProgramIsCalled() =>
        Assert.That(Path.GetFullPath(NativeSource.ResultsFolder), Is.EqualTo(Path.Combine(Root, "results")));
}
