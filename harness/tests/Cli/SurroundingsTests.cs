using Bench.Native;
using NUnit.Framework;

namespace Bench.Tests.Cli;

/// <summary>The program where standard streams are closed, pipes end early, and numbers have decimal commas.</summary>
[Platform("Linux")]
[Category("Program")]
public sealed class SurroundingsTests
{
    private static readonly string Method = Path.Combine(Path.GetDirectoryName(TestData.Source.Root)!, "results", "method");

    [TestCase("list --python dotnet >&-", 0)]
    [TestCase("show METHOD >&-", 0)]
    [TestCase("show METHOD >&- 2>&-", 0)]
    [TestCase("show METHOD <&-", 0)]
    [TestCase("--help >&-", 0)]
    [TestCase("nonsense 2>&-", 2)]
    [TestCase("nonsense >&- 2>&-", 2)]
    public async Task AClosedStreamIsLeftAlone(string commandLine, int exitCode)
    {
        var ended = await ShellAsync($"bench {commandLine}");

        Assert.That((ended.ExitCode, ended.Output), Is.EqualTo((exitCode, ended.Output)));
        Assert.That(ended.Output, Does.Not.Contain("Unhandled").And.Not.Contain("Exception").And.Not.Contain("bench: "));
    }

    [TestCase("list --python dotnet 2>/dev/null")]
    [TestCase("show METHOD")]
    [TestCase("--help")]
    public async Task AReaderThatGoesEndsItSilently(string commandLine)
    {
        var ended = await ShellAsync($"{{ bench {commandLine}; echo \"ended with $?\" >&2; }} | head -1");

        Assert.That(ended.Output.TrimEnd().Split('\n'), Has.Length.EqualTo(2).And.One.EqualTo("ended with 0"));
    }

    [Test]
    public async Task AFullDiskBehindTheOutputIsToldInOneLine()
    {
        var ended = await ShellAsync("bench show METHOD >/dev/full");

        Assert.That(ended, Is.EqualTo((2, "bench: input or output failed: No space left on device\n")));
    }

    [TestCase("show METHOD --format csv")]
    [TestCase("show METHOD --bare")]
    [TestCase("compare METHOD METHOD --format json")]
    public async Task ADecimalCommaChangesNothing(string commandLine)
    {
        var usual = await ShellAsync($"bench {commandLine}");
        var german = await ShellAsync($"LC_ALL=de_DE.UTF-8 DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=0 bench {commandLine}");

        Assert.That(german, Is.EqualTo(usual));
    }

    private static Task<(int ExitCode, string Output)> ShellAsync(string line) => ToolProcess.RunAsync(
        "sh", ["-c", $"bench() {{ dotnet '{Path.Combine(AppContext.BaseDirectory, "bench.dll")}' \"$@\"; }}; {line.Replace("METHOD", $"'{Method}'", StringComparison.Ordinal)}"], default);
}
