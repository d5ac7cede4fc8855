namespace Bench.Runtimes.Builds;

/// <summary>A symbol that an ELF file defines.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type"><c>st_type</c>: <see cref="Function"/>, <see cref="SourceFile"/> or another.</param>
/// <param name="Address">Where it is.</param>
public readonly record struct ElfSymbol(string Name, int Type, ulong Address)
{
    /// <summary>Machine code.</summary>
    public const int Function = 2;

    /// <summary>The source file that the local symbols after it come from.</summary>
    public const int SourceFile = 4;
}
