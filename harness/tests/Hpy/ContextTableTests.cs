using NUnit.Framework;

namespace Bench.Tests.Hpy;

/// <summary>What is generated from native/include/hpy-abi.csv is checked in and must not drift from it.</summary>
public sealed class ContextTableTests
{
    private static readonly string Root = Path.GetDirectoryName(TestData.Source.Root)!;

    private static readonly IReadOnlyList<ContextWord> Words =
        ContextTable.Read(File.ReadAllText(Path.Combine(Root, "native", "include", "hpy-abi.csv")));

    private static IEnumerable<TestCaseData> Generated() =>
    [
        new TestCaseData("native/include/hpy/context_struct.h", ContextTable.CHeader(Words)).SetArgDisplayNames("the C header"),
        new TestCaseData("harness/src/Hpy/HpyContextLayout.g.cs", ContextTable.CSharpLayout(Words)).SetArgDisplayNames("the C# layout"),
    ];

    /// <summary>After a change of the table: <c>BENCH_REGENERATE=1 dotnet test --filter ContextTableTests</c>.</summary>
    [TestCaseSource(nameof(Generated))]
    public void WhatIsCheckedInIsWhatTheTableGives(string file, string text)
    {
        var path = Path.Combine(Root, file);
        if (Environment.GetEnvironmentVariable("BENCH_REGENERATE") == "1")
            File.WriteAllText(path, text);

        Assert.That(File.ReadAllText(path), Is.EqualTo(text), $"{file}: regenerate it with BENCH_REGENERATE=1");
    }

    [Test]
    public void TheReleaseHas266Words() => Assert.That(Words.Count(word => word.IsRelease), Is.EqualTo(266));

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
