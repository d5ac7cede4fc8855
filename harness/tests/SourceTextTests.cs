using System.Text.RegularExpressions;
using NUnit.Framework;

namespace Bench.Tests;

/// <summary>What .editorconfig states holds of all sources that people write.</summary>
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
    public void NoLineIsLongerThanEditorConfigStates() => Assert.That(Lines(line => line.Length > Limit()), Is.Empty);

    [Test]
    public void NoLineHasATabOrEndsInSpace() => Assert.That(Lines(line => line.Contains('\t') || line.EndsWith(' ')), Is.Empty);

    private static int Limit() => int.Parse(
        MaxLineLength().Match(File.ReadAllText(Path.Combine(Root, ".editorconfig"))).Groups[1].Value,
        System.Globalization.CultureInfo.InvariantCulture);

    private static IEnumerable<string> Lines(Predicate<string> isWrong) =>
        from name in Sources
        let lines = File.ReadAllLines(Path.Combine(Root, name))
        where !lines[0].Contains("generated", StringComparison.OrdinalIgnoreCase)
        from line in lines.Index()
        where isWrong(line.Item)
        select $"{name}:{line.Index + 1}";

    [GeneratedRegex("(^|/)(bin|obj)/")]
    private static partial Regex Built();

    [GeneratedRegex(@"(?m)^max_line_length = (\d+)$")]
    private static partial Regex MaxLineLength();
}
