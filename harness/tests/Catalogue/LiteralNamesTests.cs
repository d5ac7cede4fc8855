using System.Text.RegularExpressions;
using Bench.Catalogue;
using NUnit.Framework;

namespace Bench.Tests.Catalogue;

/// <summary>Runtimes and ABIs are named in their tables only.</summary>
public sealed class LiteralNamesTests
{
    // .NET's own program; what a worker says that it is.
    private static readonly string[] Exempt = ["CompletionCommand.cs", "WorkerProcess.cs"];

    [Test]
    public void NoRuntimeAndNoAbiIsNamedOutsideOfItsTable()
    {
        var names = RuntimeKind.All.SelectMany(kind => new[] { kind.Name, kind.Command }).Concat(Abis.All.Select(abi => abi.Name)).Append("abi3");
        var quoted = new Regex($"\"({string.Join('|', names.Select(Regex.Escape))})\"");
        var root = Path.GetDirectoryName(TestData.Source.Root)!;
        var files = new[] { "benchmarks", Path.Combine("harness", "src") }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(root, folder), "*.cs", SearchOption.AllDirectories))
            .Where(file => !Regex.IsMatch(file, "/(obj|bin|Catalogue)/") && !Exempt.Contains(Path.GetFileName(file))).ToList();

        Assert.That(files, Has.Count.GreaterThan(100));
        Assert.That(files.SelectMany(file => quoted.Matches(File.ReadAllText(file)).Select(match => $"{file}: {match}")), Is.Empty);
    }
}
