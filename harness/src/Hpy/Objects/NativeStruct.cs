using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Bench.Hpy.Objects;

/// <summary>
/// Zeroed memory for a native struct, on the pinned heap: it does not move and goes with the object that holds it,
/// without a finalizer.
/// </summary>
public readonly unsafe struct NativeStruct
{
    private const int Alignment = 16;

    private readonly byte[]? memory;

    public NativeStruct(int size)
    {
        if (size == 0)
            return;
        memory = GC.AllocateArray<byte>(size + Alignment, pinned: true);
        var start = (nint)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(memory));
        Address = (start + Alignment - 1) & -Alignment;
    }

    /// <summary>A copy of bytes with a 0 behind it.</summary>
    public NativeStruct(ReadOnlySpan<byte> bytes)
        : this(bytes.Length + 1) => bytes.CopyTo(new Span<byte>((void*)Address, bytes.Length));

    public nint Address { get; }
}
