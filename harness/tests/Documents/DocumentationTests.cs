using System.Text.RegularExpressions;
using Bench.Reporting.Documents;
using Bench.Tests.Cli;
using NUnit.Framework;

namespace Bench.Tests.Documents;

/// <summary>README.md and harness/docs say what results/ says, and nothing else.</summary>
public sealed partial class DocumentationTests
{
    /// <summary>Numbers that look measured and are not: levels and settings of tests, and of commands that are shown.</summary>
    private static readonly string[] Settings = ["95 %", "5 %", "5%"];

    private static readonly string Root = Path.GetDirectoryName(TestData.Source.Root)!;

    private static IEnumerable<string> Documents =>
        Directory.GetFiles(Path.Combine(Root, "harness", "docs"), "*.md").Prepend(Path.Combine(Root, "README.md")).Select(file => Path.GetRelativePath(Root, file));

    /// <summary>Documents without figures.</summary>
    private static IEnumerable<string> Further =>
        Directory.GetFiles(Path.Combine(Root, "harness", "docs", "decisions")).Select(file => Path.GetRelativePath(Root, file))
            .Append("CONTRIBUTING.md").Append("native/README.md");

    [Test, Category("Program")]
    public async Task TablesAndFiguresMatchTheResults()
    {
        var ended = await BenchProcess.RunInAsync(Root, ["document", "--check", .. Documents]);

        Assert.That((ended.ExitCode, ended.Errors), Is.EqualTo((0, "")));
    }

    [TestCaseSource(nameof(Documents))]
    public void NoNumberStandsWhereNoCommandMakesIt(string document)
    {
        var written = GeneratedBlocks.Without(Read(document)).Split('\n');

        Assert.That(
            written.SelectMany((line, i) => Measured().Matches(line).Where(number => !Settings.Contains(number.Value)).Select(number => $"line {i + 1}: {number.Value}")),
            Is.Empty, "take it from results/ with a generated block");
    }

    [TestCaseSource(nameof(Documents))]
    [TestCaseSource(nameof(Further))]
    public void LinksLeadSomewhere(string document)
    {
        var beside = Path.GetDirectoryName(Path.Combine(Root, document))!;

        Assert.That(
            Link().Matches(Read(document)).Select(link => link.Groups["to"].Value.Split('#')[0])
                .Where(to => to.Length > 0 && !Path.Exists(Path.Combine(beside, to))),
            Is.Empty);
    }

    [TestCaseSource(nameof(Documents))]
    public void DiffsAreOfCodeThatIsThere(string document)
    {
        foreach (var diff in Diff().Matches(Read(document)).Select(match => match.Value.Split('\n')))
        {
            var code = "";
            foreach (var line in diff)
                if (line.StartsWith("+++ b/", StringComparison.Ordinal))
                    code = Read(line["+++ b/".Length..]);
                else if (line.StartsWith('+'))
                    Assert.That(code, Does.Contain(line[1..]));
        }
    }

    [Test]
    public void EveryFigureIsShown()
    {
        var shown = string.Concat(Documents.Select(Read));

        Assert.That(
            Directory.GetFiles(Path.Combine(Root, "harness", "docs", "figures")).Select(file => Path.GetFileName(file)!)
                .Where(figure => !shown.Contains($"figures/{figure})", StringComparison.Ordinal)),
            Is.Empty, "scripts/regenerate.sh removes what is left over");
    }

    private static string Read(string file) => File.ReadAllText(Path.Combine(Root, file));

    [GeneratedRegex(@"\d+(?:\.\d+)?[  ]?(?:(?:ns|µs|ms|x|s|min|times|cycles)\b|[%×])")]
    private static partial Regex Measured();

    [GeneratedRegex(@"\]\((?<to>(?!https?:)[^)\s]+)\)", RegexOptions.ExplicitCapture)]
    private static partial Regex Link();

    [GeneratedRegex("^```diff\n.*?^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Diff();
}
