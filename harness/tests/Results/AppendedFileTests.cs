using System.IO.Compression;
using Bench.Recording;
using NUnit.Framework;

namespace Bench.Tests.Results;

public sealed class AppendedFileTests
{
    private TempFolder folder = null!;

    [SetUp]
    public void MakeFolder() => folder = new TempFolder();

    [TearDown]
    public void RemoveFolder() => folder.Dispose();

    [Test]
    public void APieceIsOnDiskAtOnce()
    {
        using var file = new AppendedFile(folder.In("plain"), compressed: false);
        file.Append("a\n");
        file.Append("ü\n");

        Assert.That(File.ReadAllText(folder.In("plain")), Is.EqualTo("a\nü\n"));
    }

    [Test]
    public void GzipMembersAreReadAsOneFile()
    {
        using (var file = new AppendedFile(folder.In("z.gz"), compressed: true))
            foreach (var piece in new[] { "head\n", "1\n", "2\n" })
                file.Append(piece);

        using var gzip = new StreamReader(new GZipStream(File.OpenRead(folder.In("z.gz")), CompressionMode.Decompress));
        Assert.That(gzip.ReadToEnd(), Is.EqualTo("head\n1\n2\n"));
    }

    [Test]
    [Platform("Linux")]
    public async Task AFullDiskLeavesWholePieces()
    {
        using var disk = await SmallDisk.MountAsync(folder.In("disk"), "64k");
        const string Piece = "a piece of some length, that the disk's blocks are no multiple of\n";
        var text = string.Concat(Enumerable.Repeat(Piece, 100));
        var path = Path.Combine(disk.Path, "plain");
        using (var file = new AppendedFile(path, compressed: false))
            Assert.That(
                () =>
                {
                    for (var i = 0; i < 1000; i++)
                        file.Append(text);
                },
                Throws.InstanceOf<IOException>());

        var written = await File.ReadAllTextAsync(path);
        Assert.That(written, Is.Not.Empty);
        Assert.That(written.Length % text.Length, Is.Zero);
    }
}
