using System.Text.RegularExpressions;
using NUnit.Framework;

namespace Bench.Tests.Native;

/// <summary>What of CPython is private stands in private_api.h, with the versions that it was checked in.</summary>
public sealed class PrivateApiTests
{
    private static readonly string Header = Path.Combine(TestData.Source.Root, "include", "private_api.h");

    [Test]
    public void NoOtherFileUsesAPrivateName() => Assert.That(
        from file in Sources()
        where file != Header
        from name in PrivateNames(file)
        select $"{Path.GetRelativePath(TestData.Source.Root, file)}: {name}", Is.Empty);

    [Test]
    public void ItsTableHasEveryNameOfIt()
    {
        var text = File.ReadAllText(Header);
        var table = text[..text.IndexOf("*/", StringComparison.Ordinal)];

        Assert.That(PrivateNames(Header), Is.Not.Empty.And.All.Matches<string>(name => table.Contains(name!, StringComparison.Ordinal)));
    }

    private static IEnumerable<string> Sources() =>
        Directory.EnumerateFiles(TestData.Source.Root, "*.*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".c" or ".h");

    private static IEnumerable<string> PrivateNames(string file) => Regex.Matches(File.ReadAllText(file), @"\b_Py_?[A-Z]\w*")
        .Select(match => match.Value).Where(name => name != "_PyArg_Parser").Distinct();
}
