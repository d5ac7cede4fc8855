using System.Buffers.Binary;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Bench.Runtimes.Builds;

/// <summary>The symbols of a 64-bit little-endian ELF file (System V ABI, "Object Files").</summary>
/// <param name="Machine"><c>e_machine</c>.</param>
/// <param name="Exported">What the dynamic linker sees: it stays in a stripped file.</param>
/// <param name="All">The symbol table that <c>strip</c> takes away; empty then.</param>
public sealed record ElfFile(int Machine, IReadOnlyList<ElfSymbol> Exported, IReadOnlyList<ElfSymbol> All)
{
    /// <summary><c>e_machine</c> of x86-64.</summary>
    public const int X64 = 62;

    /// <summary><c>e_machine</c> of arm64.</summary>
    public const int Arm64 = 183;

    private const int SymbolTable = 2;
    private const int DynamicSymbolTable = 11;

    // 50 times the longest table among the interpreters tried, 1.2 MB of names in a libpython 3.15 with its symbols.
    private const long LongestTable = 64 << 20;

    /// <returns>Null if it is none, or is damaged.</returns>
    public static ElfFile? Read(string path)
    {
        try
        {
            using var file = File.OpenHandle(path);
            return Parse(file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return null;
        }
    }

    private static ElfFile Parse(SafeFileHandle file)
    {
        var head = Bytes(file, 0, 64);
        // Magic, 64 bits, little-endian; and section headers as long as their kind is.
        if (!head.AsSpan().StartsWith<byte>([0x7f, (byte)'E', (byte)'L', (byte)'F', 2, 1]) || Half(head, 58) != 64)
            throw new InvalidDataException();
        var sections = Bytes(file, Long(head, 40), 64L * Half(head, 60));
        return new ElfFile(Half(head, 18), Symbols(file, sections, DynamicSymbolTable), Symbols(file, sections, SymbolTable));
    }

    private static IReadOnlyList<ElfSymbol> Symbols(SafeFileHandle file, byte[] sections, uint type)
    {
        for (var table = 0; table < sections.Length; table += 64)
            if (Word(sections, table + 4) == type)
            {
                var names = 64 * (long)Word(sections, table + 40);
                return names < sections.Length
                    ? [.. Symbols(Section(file, sections, table), Section(file, sections, (int)names))]
                    : throw new InvalidDataException();
            }
        return [];
    }

    private static IEnumerable<ElfSymbol> Symbols(byte[] symbols, byte[] names)
    {
        const int Undefined = 0;
        for (var at = 0; at + 24 <= symbols.Length; at += 24)
            if (Half(symbols, at + 6) != Undefined)
                yield return new ElfSymbol(Text(names, Word(symbols, at)), symbols[at + 4] & 15, (ulong)Long(symbols, at + 8));
    }

    private static byte[] Section(SafeFileHandle file, byte[] sections, int at) =>
        Bytes(file, Long(sections, at + 24), Long(sections, at + 32));

    private static byte[] Bytes(SafeFileHandle file, long offset, long count)
    {
        if (offset < 0 || count is < 0 or > LongestTable || offset > RandomAccess.GetLength(file) - count)
            throw new InvalidDataException();
        var bytes = new byte[count];
        for (var read = 0; read < count;)
            read += RandomAccess.Read(file, bytes.AsSpan(read), offset + read) is > 0 and var more
                ? more
                : throw new InvalidDataException();
        return bytes;
    }

    private static string Text(byte[] names, uint at)
    {
        var name = at < names.Length ? names.AsSpan((int)at) : [];
        return name.IndexOf((byte)0) is >= 0 and var end ? Encoding.UTF8.GetString(name[..end]) : throw new InvalidDataException();
    }

    private static int Half(byte[] bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(at));

    private static uint Word(byte[] bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(at));

    private static long Long(byte[] bytes, int at) => BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan(at));
}
