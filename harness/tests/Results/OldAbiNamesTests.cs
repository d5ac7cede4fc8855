using Bench.Results;
using NUnit.Framework;

namespace Bench.Tests.Results;

/// <summary>Results of before the limited API had several floors.</summary>
public sealed class OldAbiNamesTests
{
    [TestCase("abi3", "c_static", "abi3-3.10")]
    [TestCase("abi3", "module_by_def", "abi3-3.13")]
    [TestCase("abi3", "heap_vectorcall", "abi3-3.12")]
    [TestCase("capi", "module_by_def", "capi")]
    [TestCase("abi3-3.12", "c_static", "abi3-3.12")]
    public void AreReadAsToday(string written, string strategy, string read)
    {
        using var folder = new TempFolder();
        var file = Path.Combine(folder.Path, "rows.csv");
        File.WriteAllText(file, $"abi,strategy,case\n{written},{strategy},cpython 3.13.0/{written}/Caching/work/{strategy}/a=1/call\n");

        using var csv = new CsvInput(file);
        csv.Read();

        Assert.That(csv.Text(csv.Column("abi")).ToString(), Is.EqualTo(read));
        Assert.That(csv.Id(csv.Column("case")).ToString(), Is.EqualTo($"cpython 3.13.0/{read}/Caching/work/{strategy}/a=1/call"));
    }
}
