using NUnit.Framework;

namespace Bench.Tests.Cli;

/// <summary>A machine with no Python on it: the runtime that .NET hosts is measured alone.</summary>
[Platform("Linux")]
[Category("Run")]
public sealed class WithoutPythonTests
{
    [Test]
    public async Task DotnetIsMeasuredAloneAndTheRunIsComplete()
    {
        RealPython.RequireTools();
        using var temp = new TempFolder();
        using var bench = new BenchProcess(
            ["run", "--workload", "import_cache", "--precision", "quick", "--results", temp.In("results")], path: PathWithoutPython(temp));

        var ended = await bench.EndAsync();

        Assert.That(ended.ExitCode, Is.Zero, ended.Errors);
        Assert.That(ended.Output, Does.Contain("left out  python3: not found").And.Contain("found     dotnet 10.0"));
        Assert.That(ended.Errors, Does.Contain("bench: left out python3: not found"));
        var rows = File.ReadAllLines(TinyRun.Files(temp.In("results"), "summary.csv").Single()).Skip(1).Select(line => line.Split(',')).ToList();
        Assert.That(rows.Select(row => row[3]), Has.All.EqualTo("dotnet"));
        foreach (var abi in new[] { "hpy-universal", "hpy-universal-native", "hpy-universal-gchandle" })
            Assert.That(rows.Single(row => row[5] == abi && row[8] == "hpy_global" && row[10] == "latency")[^1], Is.EqualTo("ok"));
        Assert.That(rows.Where(row => row[5] == "capi").Select(row => row[^1]), Has.All.EqualTo("absent: only HPy's universal kernels run in .NET"));
    }

    /// <summary>A folder of links to all that is on PATH but Python.</summary>
    private static string PathWithoutPython(TempFolder temp)
    {
        var folder = Directory.CreateDirectory(temp.In("bin")).FullName;
        foreach (var file in Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator).Where(Directory.Exists).SelectMany(Directory.GetFiles))
        {
            var link = Path.Combine(folder, Path.GetFileName(file));
            if (!Path.GetFileName(file).StartsWith("py", StringComparison.Ordinal) && !File.Exists(link))
                File.CreateSymbolicLink(link, file);
        }
        return folder;
    }
}
