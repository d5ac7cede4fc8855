using System.Text.RegularExpressions;
using NUnit.Framework;

namespace Bench.Tests.Native;

/// <summary>A folder of native/ includes only what native/README.md says it may.</summary>
public sealed partial class IncludeArrowTests
{
    private static readonly string Root = TestData.Source.Root;

    [Test]
    public void IncludesGoDownOnly() => Assert.That(Wrong(Root), Is.Empty);

    [Test]
    public void EveryFolderWithCStandsInTheTable() =>
        Assert.That(Allowed(Root).Keys, Is.EquivalentTo(Sources(Root).Select(file => Folder(Root, file)).Distinct()));

    [TestCase("timing/block.c", "capi.h")]
    [TestCase("module/capi_module.c", "../kernels/caching/ladder_capi.h")]
    [TestCase("module/capi_module.c", "caching/ladder_capi.h")]
    [TestCase("worker/core.c", "kernel.h")]
    [TestCase("runtime/format.c", "context.h")]
    public void APlantedIncludeThatGoesUpIsFound(string file, string header)
    {
        using var planted = new TempFolder();
        File.Copy(Path.Combine(Root, "README.md"), planted.In("README.md"));
        foreach (var path in Sources(Root).Select(source => Path.GetRelativePath(Root, source)))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(planted.In(path))!);
            planted.Write(path, "");
        }
        planted.Write(file, $"#include \"{header}\"\n");

        Assert.That(Wrong(planted.Path), Has.Count.EqualTo(1).And.All.StartsWith($"{file} includes "));
    }

    private static List<string> Wrong(string root)
    {
        var allowed = Allowed(root);
        var sources = Sources(root).ToList();
        return [.. sources.SelectMany(file => Include.Matches(File.ReadAllText(file)).Select(found => (file, Header: found.Groups[1].Value)))
            .Select(arrow => (arrow.file, Target: Target(sources, arrow.file, arrow.Header)))
            .Where(arrow => arrow.Target is not null && !Sees(Folder(root, arrow.file), Folder(root, arrow.Target)))
            .Select(arrow => $"{Path.GetRelativePath(root, arrow.file)} includes {Path.GetRelativePath(root, arrow.Target!)}")];

        bool Sees(string from, string to) => from == to || allowed[from].Contains(to);
    }

    /// <summary>The file of ours that is meant, beside the including one or anywhere; null: a system's or an interpreter's.</summary>
    private static string? Target(List<string> sources, string file, string header)
    {
        var beside = Path.GetFullPath(header, Path.GetDirectoryName(file)!);
        return sources.Find(source => source == beside) ?? sources.Find(source => source.EndsWith("/" + header, StringComparison.Ordinal));
    }

    private static Dictionary<string, List<string>> Allowed(string root) =>
        Row.Matches(File.ReadAllText(Path.Combine(root, "README.md"))).ToDictionary(
            row => row.Groups[1].Value, row => row.Groups[2].Value.Split([' ', ',', '`'], StringSplitOptions.RemoveEmptyEntries).ToList());

    private static IEnumerable<string> Sources(string root) =>
        Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Where(file => Path.GetExtension(file) is ".c" or ".h" or ".inc")
            .Order(StringComparer.Ordinal);

    private static string Folder(string root, string file) => Path.GetRelativePath(root, file).Split('/')[0];

    [GeneratedRegex("""^\s*#\s*include\s+["<]([^">]+)[">]""", RegexOptions.Multiline)]
    private static partial Regex Include { get; }

    [GeneratedRegex(@"^\| `(\w+)/` \| .+ \|([^|]*)\|$", RegexOptions.Multiline)]
    private static partial Regex Row { get; }
}
