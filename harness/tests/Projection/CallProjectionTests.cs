using Bench.Analysis;
using Bench.Catalogue;
using Bench.Results;
using NUnit.Framework;

namespace Bench.Tests.Projection;

public sealed class CallProjectionTests
{
    private static readonly IReadOnlyList<Access> Table = Read("add,work,a=1,3,\nadd,other,,2,\n");

    [Test]
    public void EachAccessCountsWithWhatItIsSlowerThanAStatic()
    {
        var row = CallProjection.Of([Call(100), Row("work", "a=1", "state", 2), Row("other", "", "state", 5)], Table).Single();

        Assert.Multiple(() =>
        {
            Assert.That((row.Call, row.Strategy, row.Accesses), Is.EqualTo(("add", "state", 5)));
            Assert.That((row.ProjectedNs, row.ProjectedLow, row.ProjectedHigh), Is.EqualTo((16.0, 11.0, 21.0)));
            Assert.That(row.Share, Is.EqualTo(0.16).Within(1e-12));
        });
    }

    [Test]
    public void AWayThatIsNotMeasuredForAllAccessesHasNoRow() =>
        Assert.That(CallProjection.Of([Call(100), Row("work", "a=1", "state", 2), Row("other", "", "capsule", 5)], Table), Is.Empty);

    [Test]
    public void WithoutNumpyThereIsNothingToProject() =>
        Assert.That(CallProjection.Of([Row("work", "a=1", "state", 2), Row("other", "", "state", 5)], Table), Is.Empty);

    [Test]
    public void AWrongNumberIsNamedWithFileAndLine() => Assert.That(
        () => Read("add,work,,many,\n"),
        Throws.TypeOf<BenchException>().With.Message.EndsWith("accesses.csv line 2: accesses is 'many', not a whole number"));

    [Test]
    public void TheRealTableNamesWhatTheCatalogueHas()
    {
        var catalogue = TestData.RealCatalogue.Kernels;
        var calls = catalogue.First(kernel => kernel.Suite == Kernel.NumpySuite).Parameters;
        var table = RowReader.Read<Access>(TestData.Source.AccessesFile);
        Assert.Multiple(() =>
        {
            Assert.That(table.Select(access => $"call={access.Call}").Distinct(), Is.EquivalentTo(calls));
            foreach (var access in table)
                Assert.That(
                    catalogue.Where(kernel => kernel.Workload == access.Workload).SelectMany(kernel => kernel.Parameters),
                    Does.Contain(access.Parameters), access.Call);
        });
    }

    private static IReadOnlyList<Access> Read(string rows)
    {
        using var folder = new TempFolder();
        return RowReader.Read<Access>(folder.Write("accesses.csv", "call,workload,parameters,accesses,assumption\n" + rows));
    }

    private static SummaryRow Call(double ns) => Row(TestData.AKernel("numpy", "small_call", Kernel.NumpySuite), "call=add").With(FigureList.Added, new(ns, ns, ns));

    private static SummaryRow Row(string workload, string parameters, string strategy, double move) =>
        Row(TestData.AKernel(strategy, workload), parameters).With(FigureList.Move, new(move, move - 1, move + 1));

    private static SummaryRow Row(Kernel kernel, string parameters) =>
        TestData.ASummary(TestData.ACase(kernel, Mode.Latency, parameters: parameters));
}
