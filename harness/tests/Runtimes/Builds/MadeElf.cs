using System.Buffers.Binary;
using System.Text;
using Bench.Runtimes.Builds;

namespace Bench.Tests.Runtimes.Builds;

/// <summary>A 64-bit ELF file of nothing but symbols, in the order of their addresses.</summary>
internal static class MadeElf
{
    private const int Head = 64;
    private const int Symbol = 24;

    /// <param name="exported">Names of functions for the dynamic linker.</param>
    /// <param name="all">Symbols that strip takes away; none: it was there.</param>
    /// <param name="machine"><c>e_machine</c>.</param>
    public static byte[] Of(IEnumerable<string> exported, IEnumerable<ElfSymbol>? all = null, int machine = ElfFile.X64)
    {
        var body = new MemoryStream();
        var sections = new MemoryStream();
        Section(0, 0, 0, 0);
        Table(11, exported.Select(name => new ElfSymbol(name, ElfSymbol.Function, 0)));
        if (all is not null)
            Table(2, all);

        var head = new byte[Head];
        ((byte[])[0x7f, (byte)'E', (byte)'L', (byte)'F', 2, 1, 1]).CopyTo(head, 0);
        BinaryPrimitives.WriteUInt16LittleEndian(head.AsSpan(18), (ushort)machine);
        BinaryPrimitives.WriteInt64LittleEndian(head.AsSpan(40), Head + body.Length);
        BinaryPrimitives.WriteUInt16LittleEndian(head.AsSpan(58), Head);
        BinaryPrimitives.WriteUInt16LittleEndian(head.AsSpan(60), (ushort)(sections.Length / Head));
        return [.. head, .. body.ToArray(), .. sections.ToArray()];

        void Table(uint type, IEnumerable<ElfSymbol> symbols)
        {
            var names = new MemoryStream();
            names.WriteByte(0);
            var start = body.Length;
            var address = 0x1000L;
            foreach (var symbol in symbols)
            {
                var entry = new byte[Symbol];
                BinaryPrimitives.WriteUInt32LittleEndian(entry, (uint)names.Length);
                entry[4] = (byte)(0x10 | symbol.Type);
                BinaryPrimitives.WriteUInt16LittleEndian(entry.AsSpan(6), 1);
                BinaryPrimitives.WriteInt64LittleEndian(entry.AsSpan(8), address += 16);
                body.Write(entry);
                names.Write(Encoding.UTF8.GetBytes(symbol.Name + "\0"));
            }
            Section(type, start, body.Length - start, (uint)(sections.Length / Head) + 1);
            start = body.Length;
            body.Write(names.ToArray());
            Section(3, start, names.Length, 0);
        }

        void Section(uint type, long offset, long size, uint link)
        {
            var entry = new byte[Head];
            BinaryPrimitives.WriteUInt32LittleEndian(entry.AsSpan(4), type);
            BinaryPrimitives.WriteInt64LittleEndian(entry.AsSpan(24), Head + offset);
            BinaryPrimitives.WriteInt64LittleEndian(entry.AsSpan(32), size);
            BinaryPrimitives.WriteUInt32LittleEndian(entry.AsSpan(40), link);
            sections.Write(entry);
        }
    }
}
