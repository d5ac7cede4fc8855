using Bench.Runtimes.Builds;
using NUnit.Framework;

namespace Bench.Tests.Runtimes.Builds;

public sealed class ElfFileTests
{
    private static readonly byte[] Whole = MadeElf.Of(
        ["PyList_New", "PyDict_New"],
        [new ElfSymbol("dictobject.c", ElfSymbol.SourceFile, 0), new ElfSymbol("dict_dealloc", ElfSymbol.Function, 0)],
        ElfFile.Arm64);

    private TempFolder temp = null!;

    [SetUp]
    public void MakeFolder() => temp = new TempFolder();

    [TearDown]
    public void RemoveFolder() => temp.Dispose();

    [Test]
    public void SymbolsAreReadInFull()
    {
        var read = Read(Whole)!;

        Assert.That(read.Machine, Is.EqualTo(ElfFile.Arm64));
        Assert.That(read.Exported, Is.EqualTo(
            [new ElfSymbol("PyList_New", ElfSymbol.Function, 0x1010), new ElfSymbol("PyDict_New", ElfSymbol.Function, 0x1020)]));
        Assert.That(read.All.Select(symbol => (symbol.Name, symbol.Type)), Is.EqualTo([("dictobject.c", 4), ("dict_dealloc", 2)]));
    }

    [Test]
    public void AStrippedFileHasWhatItExports()
    {
        var read = Read(MadeElf.Of(["PyList_New"]))!;

        Assert.That((read.Exported.Count, read.All.Count), Is.EqualTo((1, 0)));
    }

    [Test]
    public void AFileThatIsCutOffIsNone()
    {
        for (var length = 0; length < Whole.Length; length++)
            Assert.That(Read(Whole[..length]), Is.Null, $"of {length} bytes");
    }

    [Test]
    public void AFileWithAWrongByteIsReadOrNone()
    {
        var none = 0;
        for (var at = 0; at < Whole.Length; at++)
            foreach (var wrong in new byte[] { 0x00, 0x7f, 0xff })
            {
                var bytes = (byte[])Whole.Clone();
                bytes[at] = wrong;
                none += Read(bytes) is null ? 1 : 0;
            }
        Assert.That(none, Is.Positive);
    }

    [TestCase("")]
    [TestCase("#!/bin/sh\n")]
    public void WhatIsNoElfFileIsNone(string text) => Assert.That(ElfFile.Read(temp.Write("python3", text)), Is.Null);

    [Test]
    public void WhatIsNotThereOrNoFileIsNone() =>
        Assert.That((ElfFile.Read(temp.In("nothing")), ElfFile.Read(temp.Path)), Is.EqualTo(((ElfFile?)null, (ElfFile?)null)));

    private ElfFile? Read(byte[] bytes)
    {
        File.WriteAllBytes(temp.In("python3"), bytes);
        return ElfFile.Read(temp.In("python3"));
    }
}
