using Bench.Reporting;
using Bench.Reporting.Findings;
using Bench.Reporting.Model;
using NUnit.Framework;

namespace Bench.Tests.Reporting;

/// <summary>The table of advice, of planted data.</summary>
public sealed class AdviceTests
{
    private const string Keyword = "arguments by keyword, f(a, b=None, c=None)";

    [Test]
    public void TheCheapestWayOfASituationIsAdvised()
    {
        using var sample = new SampleRun().WithTwins(0.01).With("c_static", 0).With("module_state", 3).With("capsule_module_dict", 20).With("clinic_state", 5);

        Assert.That(Cell(sample, "a module function", 1), Does.StartWith("`module_state` +3.00 [2.99;\u00a03.01]\u00a0ns: 5.00\u202f% of 60\u00a0ns, 30.0\u202f% of the cheapest call there (10.0\u00a0ns)"));
    }

    /// <summary>A method's ways are above a C static in a method: the function's is no rival of theirs.</summary>
    [Test]
    public void AMethodsWaysAreItsOwn()
    {
        using var sample = new SampleRun().WithTwins(0.01).With("c_static_method", 0).With("module_state", 1).With("defining_class", 3).With("object_state", 2);

        Assert.That(Cell(sample, "a method", 1), Does.StartWith("`object_state` +2.00"));
        Assert.That(Cell(sample, "a module function", 1), Does.StartWith("`module_state` +1.00").And.EndsWith("; the only way considered"));
    }

    /// <summary>PyArg's own unpacking is private, PyType_GetModuleByDef was until 3.11.</summary>
    [TestCase("3.10.13", "`object_state` +4.00")]
    [TestCase("3.13.0", "`module_by_def` +1.00")]
    public void APrivateWayIsNotAdvisedThoughItIsCheapest(string version, string expected)
    {
        using var sample = new SampleRun().WithTwins(0.01).With("c_static", 0, workload: "numeric_ops", parameters: "mro=1", version: version)
            .With("module_by_def", 1, workload: "numeric_ops", parameters: "mro=1", version: version)
            .With("object_state", 4, workload: "numeric_ops", parameters: "mro=1", version: version);
        Parser(Parser(Parser(sample, "clinic_unpack", -1, version), "clinic_unrolled_state", 1, version), "identity_scan_state", 3, version);

        Assert.That(Cell(sample, "a number slot", 1), Does.StartWith(expected));
        Assert.That(Cell(sample, Keyword, 1), Does.StartWith("`clinic_unrolled_state` +1.00"));
    }

    [TestCase("identity_scan_static", "clinic_unrolled")]
    public void AWayThatKeepsNamesInCStaticsIsNotAdvised(params string[] kept)
    {
        using var sample = new SampleRun().WithTwins(0.01);
        foreach (var strategy in kept)
            Parser(sample, strategy, -1);
        Parser(Parser(sample, "clinic_unrolled_state", 1), "identity_scan_state", 3);

        Assert.That(Cell(sample, Keyword, 1), Does.StartWith("`clinic_unrolled_state` +1.00"));
    }

    [Test]
    public void ACGlobalIsNotAdvised()
    {
        using var sample = new SampleRun().WithTwins(0.01).With("c_static", 0).With("thread_local", 1).With("capsule_static", 1).With("context_cache", 1)
            .With("module_state", 8).With("clinic_state", 9);

        Assert.That(Cell(sample, "a module function", 1), Does.StartWith("`module_state` +8.00"));
    }

    [Test]
    public void ATieNamesTheLowerRungAndWhatIsAsGood()
    {
        using var sample = new SampleRun().WithTwins(0.2).With("c_static", 0).With("module_state", 3.05).With("clinic_state", 3);

        Assert.That(Cell(sample, "a module function", 1), Does.StartWith("`module_state` +3.05").And.Contain("as good: `clinic_state`"));
    }

    [Test]
    public void ADifferenceWithinTheNoiseIsNoShareOfACall()
    {
        using var sample = new SampleRun().WithTwins(4).With("c_static", 0).With("module_state", 3).With("clinic_state", 30);

        Assert.That(Cell(sample, "a module function", 1), Does.Contain("within the noise").And.Not.Contain("of 60"));
    }

    [Test]
    public void AnIntervalThatLeavesTheNoiseIsNotWithinIt()
    {
        using var sample = new SampleRun().WithTwins(0.01).With("c_static", 0).With("module_state", 3, 4).With("clinic_state", 30);

        Assert.That(Cell(sample, "a module function", 1), Does.Contain(": not to be told from `c_static`").And.Not.Contain("within the noise"));
    }

    [Test]
    public void OnlyInterpretersThatDisagreeAreToldApart()
    {
        using var sample = new SampleRun().WithTwins(0.01);
        foreach (var (version, module, clinic) in new[] { ("3.11.7", 3.0, 9.0), ("3.12.1", 4, 9), ("3.13.0", 9, 2) })
            sample.With("c_static", 0, version: version).With("module_state", module, version: version).With("clinic_state", clinic, version: version);

        Assert.That(
            Rows(sample).Where(row => row[0] == "a module function").Select(row => (row[1].Split(':')[0], row[^1])),
            Is.EqualTo(new[]
            {
                ("`module_state` +3.00 to +4.00\u00a0ns", "cpython 3.11.7, 3.12.1"), ("`clinic_state` +2.00 [1.99;\u00a02.01]\u00a0ns", "cpython 3.13.0"),
            }));
    }

    [Test]
    public void AFilteredRunIsToldNotAdvised()
    {
        using var sample = new SampleRun().With("c_static", 0).With("module_state", 3).With("clinic_state", 5);
        File.WriteAllText(
            Path.Combine(sample.Write().Path, "run.json"),
            $$"""{"schema": 1, "run": "{{sample.Run}}", "machine": "{{sample.Machine}}", "arguments": ["run", "--filter", "*state"]}""");

        Assert.That(Cell(sample, "a module function", 1), Does.Contain("in a filtered run"));
    }

    [Test]
    public void ACallOfTheReadersOwnIsToldToo()
    {
        using var sample = new SampleRun().WithTwins(0.01).With("c_static", 0).With("module_state", 3).With("clinic_state", 5);

        Assert.That(Cells(new(sample.Read(), ownCall: 300), "a module function"), Has.Some.Contains("5.00\u202f% of 60\u00a0ns, 1.00\u202f% of 300\u00a0ns"));
    }

    private static SampleRun Parser(SampleRun sample, string strategy, double price, string version = "3.13.0") =>
        sample.With(strategy, price, workload: "argparse_three", parameters: "args=1;keywords=1", suite: "Calling", version: version);

    private static string Cell(SampleRun sample, string situation, int column) => Cells(new(sample.Read()), situation)[column];

    private static IReadOnlyList<string> Cells(Evidence evidence, string situation) => Rows(evidence).First(row => row[0].Split(", in place")[0] == situation);

    private static IEnumerable<IReadOnlyList<string>> Rows(SampleRun sample) => Rows(new Evidence(sample.Read()));

    private static IEnumerable<IReadOnlyList<string>> Rows(Evidence evidence) => ReportBuilder.Build(evidence).Sections
        .Single(section => section.Anchor == "advice").Contents.OfType<Grid>().Where(grid => !grid.IsFolded)
        .SelectMany(grid => grid.Table.Rows).Select(row => row.Cast<string>().ToList());
}
