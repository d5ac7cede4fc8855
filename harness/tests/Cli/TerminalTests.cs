using Bench.Native;
using NUnit.Framework;

namespace Bench.Tests.Cli;

/// <summary>A run on a terminal, which script(1) stands in for.</summary>
[Platform("Linux")]
[Category("Run")]
public sealed class TerminalTests
{
    private TempFolder temp = null!;

    [OneTimeSetUp]
    public Task Build() => RealPython.BuildAsync();

    [SetUp]
    public void MakeFolder() => temp = new TempFolder();

    [TearDown]
    public void RemoveFolder() => temp.Dispose();

    [TestCase("TERM=dumb")]
    [TestCase("TERM=xterm NO_COLOR=1")]
    public async Task ThereAreNoEscapeSequencesWhereTheyAreNotWanted(string environment)
    {
        var seen = await RunAsync(environment, columns: 80);

        Assert.That(seen, Does.Contain("measuring").And.Match(@"%  .*launch \d").And.Contain("report    "));
        Assert.That(seen, Does.Not.Contain('\x1b'));
    }

    [Test]
    public async Task ProgressFitsANarrowTerminal()
    {
        var seen = await RunAsync("TERM=xterm", columns: 40);
        var progress = seen.Split('\r', '\n').Where(line => line.Contains("left  launch", StringComparison.Ordinal)).ToList();

        Assert.That(progress, Is.Not.Empty);
        Assert.That(progress, Has.All.Match(@"^ *\d+% .*launch \d"));
        Assert.That(progress.Select(line => line.Length), Has.All.LessThanOrEqualTo(40));
    }

    private async Task<string> RunAsync(string environment, int columns)
    {
        var script = Needed.Program("bsdutils", "script");
        var bench = $"dotnet '{Path.Combine(AppContext.BaseDirectory, "bench.dll")}' run --python python3 --workload import_cache --mode call "
            + $"--precision quick --abi capi --results '{temp.In("results")}'";
        var (exitCode, output) = await ToolProcess.RunAsync(
            "sh", ["-c", $"{environment} '{script}' -qec \"stty cols {columns}; {bench}\" /dev/null"], default);

        Assert.That(exitCode, Is.Zero, output);
        return output;
    }
}
