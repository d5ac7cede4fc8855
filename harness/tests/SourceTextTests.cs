using System.Text.RegularExpressions;
using NUnit.Framework;

namespace Bench.Tests;

/// <summary>What .editorconfig states of all sources holds.</summary>
public sealed partial class SourceTextTests
{
    private static readonly string Root = Path.GetDirectoryName(TestData.Source.Root)!;

    private static readonly string[] Folders = ["benchmarks", "harness/src", "native", "scripts", ".ci"];

    private static IEnumerable<string> Sources =>
        from folder in Folders
        from file in Directory.EnumerateFiles(Path.Combine(Root, folder), "*", SearchOption.AllDirectories)
        let name = Path.GetRelativePath(Root, file)
        where Path.GetExtension(name) is ".cs" or ".c" or ".h" or ".inc" or ".py" or ".sh" or ".cmake" || name == ".ci/run"
        where !Built().IsMatch(name)
        select name;

    [Test]
    public void NoLineHasATabOrEndsInSpace() => Assert.That(Lines(line => line.Contains('\t') || line.EndsWith(' ')), Is.Empty);

    private static IEnumerable<string> Lines(Predicate<string> isWrong) =>
        from name in Sources
        from line in File.ReadLines(Path.Combine(Root, name)).Index()
        where isWrong(line.Item)
        select $"{name}:{line.Index + 1}";

    [GeneratedRegex("(^|/)(bin|obj)/")]
    private static partial Regex Built();
}
