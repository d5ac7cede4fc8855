using Bench.Hpy.Layout;
using NUnit.Framework;

namespace Bench.Tests.Hpy;

/// <summary>What is generated from native/include/hpy-abi.csv is checked in and must not drift from it.</summary>
public sealed class ContextTableTests
{
    private static readonly string Root = Path.GetDirectoryName(TestData.Source.Root)!;

    private static readonly IReadOnlyList<ContextWord> Words =
        ContextTable.Read(File.ReadAllText(Path.Combine(Root, "native", "include", "hpy-abi.csv")));

    /// <summary>After a change of the table: <c>BENCH_REGENERATE=1 dotnet test --filter ContextTableTests</c>.</summary>
    [Test]
    public void TheHeaderCheckedInIsWhatTheTableGives()
    {
        var path = Path.Combine(Root, "native/include/hpy/context_struct.h");
        var text = ContextTable.CHeader(Words);
        if (Environment.GetEnvironmentVariable("BENCH_REGENERATE") == "1")
            File.WriteAllText(path, text);

        Assert.That(File.ReadAllText(path), Is.EqualTo(text), "regenerate it with BENCH_REGENERATE=1");
    }

    [Test]
    public void TheHostHasAllWordsInTheirPlaces() => Assert.Multiple(() =>
    {
        Assert.That(HpyContextLayout.Names, Is.EqualTo(Words.Select(word => word.Name)));
        Assert.That(HpyContextLayout.Names, Has.Count.EqualTo(HpyContextLayout.Words));
        Assert.That(HpyContextLayout.Names[HpyContextLayout.Name], Is.EqualTo("name"));
        Assert.That(HpyContextLayout.Names[HpyContextLayout.Private], Is.EqualTo("_private"));
    });

    [Test]
    public void TheReleaseHas266Words() => Assert.That(HpyContextLayout.ReleaseWords, Is.EqualTo(266));

    [TestCase("Dup", "HPy_Dup")]
    [TestCase("Long_FromInt64_t", "HPyLong_FromInt64_t")]
    [TestCase("AsStruct_Object", "_HPy_AsStruct_Object")]
    [TestCase("New", "_HPy_New")]
    public void NamesAreThoseThatExtensionsUse(string word, string name) =>
        Assert.That(Words.Single(candidate => candidate.Name == word).ApiName, Is.EqualTo(name));

    [Test]
    public void AGapInTheTableIsNamed() => Assert.That(
        () => ContextTable.Read("head\n0,header,name,const char*,,0.9.0\n2,handle,h_None,HPy,,0.9.0\n"),
        Throws.TypeOf<InvalidDataException>().With.Message.Contains("word 1 expected, found 2 (h_None)"));
}
