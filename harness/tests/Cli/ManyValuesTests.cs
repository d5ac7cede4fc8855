using NUnit.Framework;

namespace Bench.Tests.Cli;

/// <summary>Options that take several values take them with commas and repeated.</summary>
[Category("Program")]
public sealed class ManyValuesTests
{
    private static readonly string Method = Path.Combine(Path.GetDirectoryName(TestData.Source.Root)!, "results", "method");

    [TestCase("show METHOD", "--columns", "ns", "added")]
    [TestCase("show METHOD --mode call", "--strategy", "c_static", "module_state")]
    [TestCase("show METHOD --mode call", "--parameters", "member=field", "member=object")]
    [TestCase("show METHOD --columns ns", "--mode", "call", "latency")]
    [TestCase("show METHOD --columns ns", "--abi", "capi", "capi")]
    [TestCase("show METHOD --columns ns", "--workload", "state_read", "state_read")]
    [TestCase("show METHOD --columns ns", "--suite", "Caching", "Caching")]
    [TestCase("show METHOD --columns ns", "--filter", "*c_static", "*module_state")]
    [TestCase("show METHOD --columns ns", "--python", "python3", "3.11")]
    [TestCase("doctor", "--python", "dotnet", "python3")]
    [TestCase("compare METHOD METHOD", "--fail-on", "slower:5%", "faster:5%")]
    [TestCase("plot METHOD --markdown --output TEMP", "--figure", "ladder", "dots")]
    public async Task CommasAndRepetitionAreTheSame(string command, string option, string one, string other)
    {
        using var temp = new TempFolder();
        var repeated = await RunAsync(option, one, option, other);
        var together = await RunAsync(option, $"{one}, {other}");

        Assert.That((together.ExitCode, together.Errors), Is.EqualTo((0, repeated.Errors)));
        Assert.That(Comparable(together.Output), Is.EqualTo(Comparable(repeated.Output)));

        Task<BenchProcess.Ended> RunAsync(params IEnumerable<string> options) => BenchProcess.RunAsync(
            [.. command.Replace("METHOD", Method, StringComparison.Ordinal).Replace("TEMP", temp.Path, StringComparison.Ordinal).Split(' '), .. options]);

        // doctor tells the load of the moment.
        static string Comparable(string output) =>
            string.Join('\n', output.Split('\n').Where(line => !line.StartsWith("warning   load", StringComparison.Ordinal)));
    }

    [Test]
    public async Task OfSeveralPointsAnyIsShownAndOfOneAllParameters()
    {
        var any = await BenchProcess.RunAsync("show", Method, "--parameters", "member=field,member=object", "--columns", "ns", "--format", "csv");
        var one = await BenchProcess.RunAsync("show", Method, "--parameters", "member=field;member=object", "--columns", "ns", "--format", "csv");

        Assert.That(any.Output, Does.Contain("member=field").And.Contain("member=object"));
        Assert.That((one.ExitCode, one.Output), Is.EqualTo((2, "")), "no case is at both");
    }
}
