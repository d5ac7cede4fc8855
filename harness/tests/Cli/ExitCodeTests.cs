using System.Text.Json.Nodes;
using Bench.Tests.Comparison;
using NUnit.Framework;

namespace Bench.Tests.Cli;

/// <summary>The exit codes that help promises, a test a code and command; those of what measures are in
/// <see cref="CompleteRunTests"/>, <see cref="FailedRunTests"/>, <see cref="InterruptedRunTests"/> and
/// <see cref="PlantedFaultTests"/>.</summary>
[Category("Program")]
public sealed class ExitCodeTests
{
    private TempFolder temp = null!;

    [OneTimeSetUp]
    public void Make()
    {
        temp = new TempFolder();
        temp.Write("before.csv", new MadeRun().Csv());
        temp.Write("same.csv", new MadeRun { Name = "20260103T030405Z", Seed = 2 }.Csv());
        temp.Write("slower.csv", new MadeRun { Name = "20260104T030405Z", Seed = 3, Factor = i => i == 3 ? 1.3 : 1 }.Csv());
        temp.Write("fewer.csv", new MadeRun { Name = "20260105T030405Z", Seed = 4, Cases = 19 }.Csv());
        temp.Write("once.csv", new MadeRun { Name = "20260106T030405Z", Seed = 5, Launches = 1 }.Csv());
        new MadeRun { Name = "20260107T030405Z", Seed = 6 }.In(temp, new JsonObject { ["status"] = "incomplete" });
        temp.Write("true.md", "No block.\n");
        temp.Write("false.md", "<!-- bench: show small.csv -->\nOf yesterday.\n<!-- /bench -->\n");
        temp.Write("broken.md", "<!-- bench: verify -->\n<!-- /bench -->\n");
        temp.Write("accesses.csv", "call,ns\nadd,x\n");
        File.Copy(Path.Combine(InputTests.Inputs, "small.csv"), temp.In("small.csv"));
    }

    [OneTimeTearDown]
    public void Remove() => temp.Dispose();

    [TestCase("compare before.csv same.csv --fail-on slower", 0)]
    [TestCase("compare before.csv slower.csv", 0)]
    [TestCase("compare before.csv slower.csv --fail-on slower", 1)]
    [TestCase("compare before.csv missing.csv", 2)]
    [TestCase("compare before.csv same.csv --decided half", 2)]
    [TestCase("compare before.csv once.csv --fail-on slower", 3)]
    [TestCase("compare before.csv fewer.csv --strict", 3)]
    [TestCase("compare before.csv lab/20260107T030405Z --strict", 4)]
    [TestCase("compare --history lab", 2)]
    [TestCase("show small.csv", 0)]
    [TestCase("show small.csv --columns none", 2)]
    [TestCase("plot small.csv --figure ladder --output figures", 0)]
    [TestCase("plot small.csv --figure breakeven --output figures", 2)]
    [TestCase("report small.csv --output out", 0)]
    [TestCase("report small.csv --accesses accesses.csv", 2)]
    [TestCase("noise before.csv", 0)]
    [TestCase("noise once.csv", 2)]
    [TestCase("estimators missing", 2)]
    [TestCase("document true.md --check", 0)]
    [TestCase("document false.md --check", 1)]
    [TestCase("document broken.md --check", 2)]
    [TestCase("list --workload state_read --python dotnet", 0)]
    [TestCase("list --workload none", 2)]
    [TestCase("doctor", 0)]
    [TestCase("doctor --none", 2)]
    [TestCase("verify --workload none", 2)]
    [TestCase("run --workload none", 2)]
    [TestCase("completion bash", 0)]
    [TestCase("completion csh", 2)]
    [TestCase("help compare", 0)]
    [TestCase("help none", 2)]
    [TestCase("--version", 0)]
    [TestCase("none", 2)]
    public async Task ACommandEndsWithTheCodeThatHelpPromises(string commandLine, int code)
    {
        var ended = await BenchProcess.RunInAsync(temp.Path, commandLine.Split(' '));

        Assert.That(ended.ExitCode, Is.EqualTo(code), ended.Output + ended.Errors);
        if (code == 2)
            Assert.That(ended.Errors.TrimEnd().Split('\n')[^1], Does.StartWith("bench: "));
    }
}
