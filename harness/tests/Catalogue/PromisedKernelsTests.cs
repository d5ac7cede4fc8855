using System.Reflection;
using Bench.Catalogue;
using Bench.Tables;
using CsvHelper;
using NUnit.Framework;

namespace Bench.Tests.Catalogue;

/// <summary>The catalogue against kernels.csv, the kernels that the notes' questions need: K1 … K21 and the plain case.</summary>
public sealed class PromisedKernelsTests
{
    private static readonly ILookup<(string Suite, string Workload), Kernel> Kernels =
        TestData.RealCatalogue.Kernels.ToLookup(kernel => (kernel.Suite, kernel.Workload));

    private static IEnumerable<TestCaseData> Promises()
    {
        using var text = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("kernels.csv")!);
        using var csv = new CsvReader(text, CsvFormat.Configuration);
        csv.Read();
        csv.ReadHeader();
        while (csv.Read())
        {
            var line = csv.HeaderRecord!.ToDictionary(column => column, column => csv.GetField(column)!);
            yield return new TestCaseData(line).SetName($"{line["number"]} {line["workload"]}");
        }
    }

    [TestCaseSource(nameof(Promises))]
    public void WhatIsPromisedIsListed(Dictionary<string, string> promise)
    {
        var kernels = Kernels[(promise["suite"], promise["workload"])].ToList();
        if (kernels.Count == 0 && promise["status"] == "pending")
            Assert.Ignore("not written yet");

        Assert.Multiple(() =>
        {
            Assert.That(Strategies(Abis.CApi), Is.SupersetOf(Words("capi")));
            Assert.That(Strategies(Abis.Abi3), Is.SupersetOf(Words("abi3")));
            Assert.That(Strategies(Abis.HpyCPython), Is.SupersetOf(Words("hpy")));
            Assert.That(Strategies(Abis.HpyUniversal), Is.SupersetOf(Words("hpy")));
            Assert.That(kernels.SelectMany(kernel => kernel.Parameters).SelectMany(point => point.Split(';')), Is.SupersetOf(Words("parameters")));
            Assert.That(kernels.Select(kernel => kernel.Origin), Has.All.StartsWith("numpy/").Or.All.Empty);
        });

        IEnumerable<string> Strategies(string abi) => kernels.Where(kernel => kernel.Abis.Contains(abi)).Select(kernel => kernel.Strategy);

        string[] Words(string column) => promise[column].Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    [Test]
    public void EveryNumberIsThere()
    {
        var numbers = Promises().Select(promise => ((Dictionary<string, string>)promise.Arguments[0]!)["number"]).Where(number => number != "-");

        Assert.That(numbers.Distinct(), Is.EquivalentTo(Enumerable.Range(1, 21).Select(i => $"K{i}")));
    }
}
