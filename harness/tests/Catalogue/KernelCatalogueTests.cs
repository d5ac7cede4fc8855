using Bench.Catalogue;
using NUnit.Framework;

namespace Bench.Tests.Catalogue;

public sealed class KernelCatalogueTests
{
    private const string Noop = "Caching,work,noop,-,-,capi,call,a=1|a=2,a=1,,,,nothing";
    private const string Good = "Caching,work,c_static,L0,GC,capi|abi3,latency|call,a=1|a=2,all,noop,c_static,numpy,\"reads, twice\"";

    [Test]
    public void ALineIsReadInFull()
    {
        var kernel = Read(TestData.CatalogueHead, Noop, Good).Kernels[1];

        Assert.Multiple(() =>
        {
            Assert.That((kernel.Suite, kernel.Workload, kernel.Strategy, kernel.Rung), Is.EqualTo(("Caching", "work", "c_static", "L0")));
            Assert.That(kernel.Abis, Is.EqualTo(["capi", "abi3"]));
            Assert.That(kernel.Modes, Is.EqualTo([Mode.Latency, Mode.Call]));
            Assert.That(kernel.Parameters, Is.EqualTo(["a=1", "a=2"]));
            Assert.That(kernel.Core, Is.EqualTo(kernel.Parameters));
            Assert.That((kernel.Baseline, kernel.Reference, kernel.Description), Is.EqualTo(("noop", "c_static", "reads, twice")));
        });
    }

    [Test]
    public void ADashMeansNoCorePoint() =>
        Assert.That(Read(TestData.CatalogueHead, Noop.Replace(",a=1,,", ",-,,", StringComparison.Ordinal)).Kernels.Single().Core, Is.Empty);

    [Test]
    public void CalledPointsAreTimedInEveryModeAndTheOthersInCLoops()
    {
        var kernel = Read(TestData.CatalogueHead + ",called,type_checked", Noop, Good + ",a=2,checked").Kernels[1];

        Assert.Multiple(() =>
        {
            Assert.That(kernel.TypeChecked, Is.EqualTo("checked"));
            Assert.That((kernel.IsTimed("a=1", Mode.Latency), kernel.IsTimed("a=1", Mode.Call), kernel.IsTimed("a=2", Mode.Call)), Is.EqualTo((true, false, true)));
            Assert.That(kernel.IsTimed("a=2", Mode.Python), Is.False);
        });
    }

    [Test]
    public void ALineThatEndsBeforeTheOptionalColumnsIsCalledAtAllPoints() =>
        Assert.That(Read(TestData.CatalogueHead + ",called,type_checked", Noop, Good).Kernels[1].IsTimed("a=1", Mode.Call), Is.True);

    [Test]
    public void AStrayCalledPointIsNamedWithFileAndLine() =>
        Refuses(@"k\.csv:3: called point 'a=3'", TestData.CatalogueHead + ",called", Noop, Good + ",a=3");

    [Test]
    public void AMissingColumnIsNamedWithFileAndLine() =>
        Refuses("k\\.csv:2: .*description", TestData.CatalogueHead.Replace(",description", "", StringComparison.Ordinal), Noop);

    [Test]
    public void AShortLineIsNamedWithFileAndLine() => Refuses(@"k\.csv:3: ", TestData.CatalogueHead, Noop, "Caching,work,c_static,L0");

    [Test]
    public void AnUnknownModeIsNamedWithFileAndLine() =>
        Refuses(@"k\.csv:3: no mode 'fast'", TestData.CatalogueHead, Noop, Good.Replace("latency", "fast", StringComparison.Ordinal));

    [Test]
    public void AStrayCorePointIsNamedWithFileAndLine() =>
        Refuses(@"k\.csv:2: core point 'a=3'", TestData.CatalogueHead, Noop.Replace(",a=1,,", ",a=3,,", StringComparison.Ordinal));

    [Test]
    public void ALineThatIsListedTwiceIsNamed() => Refuses(@"k\.csv: work,noop is listed 2 times", TestData.CatalogueHead, Noop, Noop);

    [Test]
    public void ADanglingBaselineIsNamed() => Refuses(@"k\.csv: work,c_static refers to noop", TestData.CatalogueHead, Good);

    [Test]
    public void AnOpenQuoteIsNamedWithFileAndLine() => Refuses(@"k\.csv:2", TestData.CatalogueHead, Noop.Replace("nothing", "no\"thing", StringComparison.Ordinal));

    [Test]
    public void AnEmptyFileIsNamed() => Refuses(@"k\.csv", "");

    private static KernelCatalogue Read(params string[] lines) =>
        KernelCatalogue.Read(new StringReader(string.Join('\n', lines) + "\n"), "k.csv");

    private static void Refuses(string message, params string[] lines) =>
        Assert.That(() => Read(lines), Throws.TypeOf<BenchException>().With.Message.Matches("^" + message));
}
