using System.Text.RegularExpressions;
using NUnit.Framework;

namespace Bench.Tests;

/// <summary>
/// What a folder uses does not use that folder in turn, over any number of steps; between projects the references say so.
/// A use is a using, or a name with its folder before it.
/// </summary>
public sealed partial class ArchitectureTests
{
    private static readonly string Root = Path.GetDirectoryName(TestData.Source.Root)!;
    private static readonly string[] Tops = ["harness/src", "benchmarks"];

    [Test]
    public void NoUsingGoesUp() => Assert.That(CycleIn(Sources()), Is.Empty);

    [TestCase("harness/src/Core/Statistics", "Bench.Results")]
    [TestCase("harness/src/Core/Catalogue", "Bench.Comparison")]
    [TestCase("harness/src/Engine/Runtimes", "Bench.Measurement")]
    [TestCase("harness/src/Hpy/Layout", "Bench.Hpy.Context")]
    [TestCase("harness/src/Report/Plotting", "Bench.Reporting.Questions")]
    [TestCase("benchmarks/Comparing", "Bench.Cli.Jobs")]
    public void APlantedUsingThatGoesUpIsFound(string folder, string used)
    {
        var (path, text) = Sources().First(source => source.Path.StartsWith(folder + "/", StringComparison.Ordinal));

        var cycle = CycleIn([.. Sources().Where(source => source.Path != path), (path, $"using {used};\n{text}")]);

        Assert.That(cycle, Is.Not.Empty);
        Assert.That(cycle, Does.Contain(Room(path)));
    }

    [Test]
    public void APlantedQualifiedNameThatGoesUpIsFound() => Assert.That(
        CycleIn([.. Sources(), ("harness/src/Core/Catalogue/Planted.cs", "namespace Bench.Catalogue;\n_ = Results.CaseId.Parse(\"\");")]),
        Is.Not.Empty);

    [Test]
    public void WhatMeasuresIsWithoutTheLibrariesOfWhatShows([Values("Core", "Hpy", "Worker", "Engine")] string project) => Assert.That(
        File.ReadAllText(Directory.GetFiles(Path.Combine(Root, "harness/src", project), "*.csproj").Single()),
        Does.Not.Match("BenchmarkDotNet|ScottPlot|CommandLine|Spectre|Report"));

    private static List<(string Path, string Text)> Sources() =>
        [.. from top in Tops
            from file in Directory.EnumerateFiles(Path.Combine(Root, top), "*.cs", SearchOption.AllDirectories)
            where !Regex.IsMatch(file, "/(obj|bin)/")
            orderby file
            select (Path.GetRelativePath(Root, file), File.ReadAllText(file))];

    /// <summary>The folders of a cycle, the first one again at its end; empty where there is none.</summary>
    private static List<string> CycleIn(List<(string Path, string Text)> sources)
    {
        var rooms = sources.ToLookup(source => Room(source.Path));
        var spaces = sources.GroupBy(source => Namespace.Match(source.Text).Groups[1].Value)
            .ToDictionary(space => space.Key, space => space.Select(source => Room(source.Path)).ToHashSet());
        var types = sources.ToLookup(
            source => $"{Room(source.Path).Split('/')[^1]}.{Path.GetFileNameWithoutExtension(source.Path)}", source => Room(source.Path));
        var uses = rooms.ToDictionary(room => room.Key, room => room.SelectMany(source =>
            Using.Matches(source.Text).SelectMany(found => spaces.GetValueOrDefault(found.Groups[1].Value, []))
                .Concat(Qualified.Matches(source.Text).SelectMany(found => types[found.Value])))
            .Where(used => used != room.Key).Distinct().ToList());
        var done = new HashSet<string>();
        return uses.Keys.Select(room => From(room, [])).FirstOrDefault(cycle => cycle.Count > 0) ?? [];

        List<string> From(string room, List<string> way)
        {
            if (way.IndexOf(room) is >= 0 and var first)
                return [.. way[first..], room];
            if (done.Contains(room))
                return [];
            var cycle = uses[room].Select(used => From(used, [.. way, room])).FirstOrDefault(found => found.Count > 0);
            done.Add(room);
            return cycle ?? [];
        }
    }

    /// <summary>A project's folder, with all below it: <c>harness/src/Core/Results</c>, <c>benchmarks/Jobs</c>.</summary>
    private static string Room(string path) =>
        path.Split('/') is var parts && parts[0] == "benchmarks" ? string.Join('/', parts[..^1].Take(2)) : string.Join('/', parts[..^1].Take(4));

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Namespace { get; }

    [GeneratedRegex(@"^using (Bench[\w.]*);", RegexOptions.Multiline)]
    private static partial Regex Using { get; }

    [GeneratedRegex(@"\b[A-Z]\w+\.[A-Z]\w+\b")]
    private static partial Regex Qualified { get; }
}
