using System.Globalization;
using Bench.Comparison;
using NUnit.Framework;

namespace Bench.Tests.Comparison;

/// <summary>Twins whose batches are made up: what each estimate falls for.</summary>
public sealed class TwinEstimatorsTests
{
    private const int Rounds = 40;
    private static readonly string[] Copies = ["a", "b"];

    [Test]
    public void AnOutlierMovesTheMeanOnly()
    {
        var found = Of((round, copy) => 10 + (round % 3 * 0.1) + (copy == "b" && round == 7 ? 40 : 0));

        Assert.That(found["mean of each"], Is.EqualTo(0.0990).Within(0.001));
        Assert.That(found.Where(entry => entry.Key != "mean of each").Select(entry => entry.Value), Is.All.EqualTo(0).Within(1e-6));
    }

    [Test]
    public void AClockThatChangesIsMistakenForADifferenceOneAfterTheOther()
    {
        var found = Of((round, _) => round < Rounds / 2 ? 10 : 12);

        Assert.That(found["median of each, one kernel after the other"], Is.EqualTo(0.2).Within(1e-6));
        Assert.That(found["median of the differences within a round"], Is.Zero);
    }

    [Test]
    public void ARealDifferenceIsFoundByAll() =>
        Assert.That(Of((round, copy) => copy == "a" ? 10 : 11).Values, Is.All.EqualTo(0.1).Within(1e-6));

    [Test]
    public void ARunWithoutBatchesSaysSo()
    {
        using var folder = new TempFolder();

        Assert.That(() => TwinEstimators.Of(folder.Path), Throws.TypeOf<BenchException>().With.Message.Contains("measure with --raw"));
    }

    /// <summary>By estimate, the distance in the only launch.</summary>
    private static Dictionary<string, double> Of(Func<int, string, double> ns)
    {
        using var folder = new TempFolder();
        // Batches of the copies need not be equally long.
        var rows = from copy in Copies
                   let n = copy == "a" ? 1000 : 1500
                   from round in Enumerable.Range(0, Rounds)
                   select string.Create(CultureInfo.InvariantCulture,
                       $"1,run,0,7,{round},cpython 3.13.0/capi/Control/twins/twin_{copy}/suite=Caching/call,{n},{ns(round, copy) * n}\n");
        var file = folder.Write("raw.csv", "schema,run,launch,layout,round,case,n,ns\n" + string.Concat(rows));
        return TwinEstimators.Of(file).ToDictionary(estimator => estimator.Name, estimator => estimator.Apart.Single());
    }
}
