using Bench.Catalogue;
using NUnit.Framework;

namespace Bench.Tests.Catalogue;

public sealed class KernelCatalogueTests
{
    private const string Work = "work,Caching,GC,latency|call,a=1|a=2,all,,noop,c_static,numpy";
    private const string Noop = "noop,-,,-,nothing";
    private const string Static = "c_static,L0,,,\"reads, twice\"";
    private static readonly string[] Both = ["work,noop,capi", "work,c_static,c"];

    [Test]
    public void AKernelIsWhatItsWorkloadAndStrategySay()
    {
        var kernel = Read([Work], [Noop, Static], Both).Kernels[1];

        Assert.Multiple(() =>
        {
            Assert.That((kernel.Suite, kernel.Workload, kernel.Strategy, kernel.Rung), Is.EqualTo(("Caching", "work", "c_static", "L0")));
            Assert.That(kernel.Abis, Is.EqualTo(Abis.Named("c")).And.Contains("capi").And.Not.Contains("hpy-universal"));
            Assert.That(kernel.Modes, Is.EqualTo([Mode.Latency, Mode.Call]));
            Assert.That(kernel.Parameters, Is.EqualTo(["a=1", "a=2"]));
            Assert.That(kernel.Core, Is.EqualTo(kernel.Parameters));
            Assert.That((kernel.Baseline, kernel.Reference, kernel.Description), Is.EqualTo(("noop", "c_static", "reads, twice")));
        });
    }

    [Test]
    public void ANoopIsComparedWithNothing() =>
        Assert.That(Read([Work], [Noop, Static], Both).Kernels[0], Has.Property("Baseline").EqualTo("").And.Property("Reference").EqualTo(""));

    [Test]
    public void ALineSaysWhatDiffers()
    {
        var kernel = Read([Work], [Noop, Static], [.. Both[..1], "work,c_static,hpy-universal,other words,a=2|a=3,a=3,-,-,L9,elsewhere,checked"]).Kernels[1];

        Assert.Multiple(() =>
        {
            Assert.That((kernel.Description, kernel.Rung, kernel.Origin, kernel.TypeChecked), Is.EqualTo(("other words", "L9", "elsewhere", "checked")));
            Assert.That((kernel.Baseline, kernel.Reference), Is.EqualTo(("", "")));
            Assert.That(kernel.Parameters, Is.EqualTo(["a=2", "a=3"]));
            Assert.That(kernel.Core, Is.EqualTo(["a=3"]));
        });
    }

    [Test]
    public void ADashMeansNoCorePoint() =>
        Assert.That(Read([Work.Replace(",all,", ",-,", StringComparison.Ordinal)], [Noop, Static], Both).Kernels[0].Core, Is.Empty);

    [Test]
    public void CorePointsOfTheWorkloadThatAKernelLacksAreNotItsOwn() =>
        Assert.That(Read([Work.Replace(",all,", ",a=1|a=2,", StringComparison.Ordinal)], [Noop, Static], ["work,noop,capi", "work,c_static,c,,a=2"]).Kernels[1].Core, Is.EqualTo(["a=2"]));

    [Test]
    public void CalledPointsAreTimedInEveryModeAndTheOthersInCLoops()
    {
        var kernel = Read([Work.Replace(",all,,", ",all,a=2,", StringComparison.Ordinal)], [Noop, Static], Both).Kernels[1];

        Assert.Multiple(() =>
        {
            Assert.That((kernel.IsTimed("a=1", Mode.Latency), kernel.IsTimed("a=1", Mode.Call), kernel.IsTimed("a=2", Mode.Call)), Is.EqualTo((true, false, true)));
            Assert.That(kernel.IsTimed("a=2", Mode.Python), Is.False);
        });
    }

    [Test]
    public void AnUnknownWorkloadStrategyOrAbiIsNamedWithFileAndLine() => Assert.Multiple(() =>
    {
        Refuses(@"kernels\.csv:2: no workload 'play'", [Work], [Noop, Static], ["play,noop,capi"]);
        Refuses(@"kernels\.csv:3: no strategy 'magic'", [Work], [Noop, Static], [Both[0], "work,magic,capi"]);
        Refuses(@"kernels\.csv:2: abis: no ABI or set 'abi9'", [Work], [Noop, Static], ["work,noop,abi9"]);
    });

    [Test]
    public void AShortLineIsNamedWithFileAndLine() => Refuses(@"kernels\.csv:2: abis is empty", [Work], [Noop, Static], ["work,noop"]);

    [Test]
    public void AnUnknownModeIsNamedWithFileAndLine() =>
        Refuses(@"workloads\.csv:2: modes: no mode 'fast'", [Work.Replace("latency", "fast", StringComparison.Ordinal)], [Noop, Static], Both);

    [Test]
    public void AStrayCorePointIsNamedWithFileAndLine() =>
        Refuses(@"kernels\.csv:2: core point 'a=3'", [Work], [Noop, Static], ["work,noop,capi,,,a=3"]);

    [TestCase("work,Caching,GC,a=1|a=2,all,,noop,c_static,numpy", "modes: no mode 'a=1'")]
    [TestCase("work,Caching,GC,latency|call,all,,noop,c_static,numpy", "core is empty")]
    [TestCase("work,Caching,GC,latency|call,a=1|a=2,,noop,c_static,numpy", "core is empty")]
    [TestCase("work,Caching,GC,latency|call,a=1|a=2,all,noop,c_static,numpy", "called: 'noop' is no parameter point")]
    public void AWorkloadThatLacksAFieldIsToldWithTheColumn(string line, string message) =>
        Refuses($@"workloads\.csv:2: {message}", [line], [Noop, Static], Both);

    [TestCase("c_static,,,reads", "rung is empty|description is empty")]
    [TestCase("c_static,L0,,reads", "description is empty")]
    public void AStrategyThatLacksAFieldIsToldWithTheColumn(string line, string message) =>
        Refuses($@"strategies\.csv:3: ({message})", [Work], [Noop, line], Both);

    [TestCase("work,c_static,reads,a=1", "abis: no ABI or set 'reads'")]
    [TestCase("work,c_static,c,a=1,-", "description: 'a=1' is a parameter point: a field before it is missing")]
    [TestCase("work,c_static,c,,nonsense", "parameters: 'nonsense' is no parameter point")]
    public void AKernelThatLacksAFieldIsToldWithTheColumn(string line, string message) =>
        Refuses($@"kernels\.csv:3: {message}", [Work], [Noop, Static], [Both[0], line]);

    [Test]
    public void ALineThatIsListedTwiceIsNamed() =>
        Refuses(@"kernels\.csv: work,noop is listed 2 times", [Work], [Noop, Static], [Both[0], Both[0]]);

    [Test]
    public void ADanglingBaselineIsNamed() => Refuses(@"kernels\.csv: work,c_static refers to noop", [Work], [Noop, Static], Both[1..]);

    [Test]
    public void AnOpenQuoteIsNamedWithFileAndLine() =>
        Refuses(@"strategies\.csv:3", [Work], [Noop, Static.Replace("twice\"", "tw\"ice", StringComparison.Ordinal)], Both);

    [Test]
    public void AnEmptyFileIsNamed() => Assert.That(
        () => KernelCatalogue.Read(new StringReader(""), new StringReader(""), new StringReader(""), new StringReader("")),
        Throws.TypeOf<BenchException>().With.Message.Matches(@"^workloads\.csv"));

    private static KernelCatalogue Read(string[] workloads, string[] strategies, string[] kernels) =>
        TestData.ACatalogue(workloads, strategies, kernels);

    private static void Refuses(string message, string[] workloads, string[] strategies, string[] kernels) =>
        Assert.That(() => Read(workloads, strategies, kernels), Throws.TypeOf<BenchException>().With.Message.Matches("^" + message));
}
