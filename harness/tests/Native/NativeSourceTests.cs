using Bench.Native;
using NUnit.Framework;

namespace Bench.Tests.Native;

public sealed class NativeSourceTests
{
    private TempFolder folder = null!;

    [SetUp]
    public void MakeSource()
    {
        folder = new TempFolder();
        folder.Write("a.c", "int a;");
        folder.Write("CMakeLists.txt", "project(a)");
    }

    [TearDown]
    public void RemoveSource() => folder.Dispose();

    [Test]
    public void TheHashIsOfWhatIsCompiled()
    {
        var before = Hash();
        Assert.That(before, Does.Match("^[0-9a-f]{12}$"));

        folder.Write("README.md", "words");
        Assert.That(Hash(), Is.EqualTo(before));

        folder.Write("a.c", "int b;");
        Assert.That(Hash(), Is.Not.EqualTo(before));
    }

    [Test]
    public void TheHashChangesWithNames()
    {
        var before = Hash();
        File.Move(folder.In("a.c"), folder.In("b.c"));

        Assert.That(Hash(), Is.Not.EqualTo(before));
    }

    [Test]
    public void TheHashDoesNotKnowWhereItIs()
    {
        using var other = new TempFolder();
        foreach (var file in Directory.GetFiles(folder.Path))
            File.Copy(file, other.In(Path.GetFileName(file)));

        Assert.That(new NativeSource(other.Path).ContentHash(), Is.EqualTo(Hash()));
    }

    private string Hash() => new NativeSource(folder.Path).ContentHash();
}
