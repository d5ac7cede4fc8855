using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Bench.Catalogue;

namespace Bench.Interop;

/// <summary>16 integers, of which the callee reads the last.</summary>
public unsafe partial class SpanArgument : ManagedWorkload
{
    private readonly delegate* unmanaged[Cdecl]<long*, long, long> pointer;
    private readonly long[] items = [.. Enumerable.Range(1, 16)];

    public SpanArgument(string nativeHalf)
        : base(nativeHalf)
    {
        InteropLibrary.Locate(nativeHalf);
        pointer = (delegate* unmanaged[Cdecl]<long*, long, long>)InteropLibrary.Export("interop_span");
    }

    [Strategy("a managed call that is not inlined")]
    public long Noop()
    {
        var value = 0L;
        for (var i = 0; i < Operations; i++)
            value = Last(items);
        return value;
    }

    [Strategy("[DllImport] with an array")]
    public long DllImportArray()
    {
        var value = 0L;
        for (var i = 0; i < Operations; i++)
            value = Imported(items, items.Length);
        return value;
    }

    [Strategy("[LibraryImport] with a span")]
    public long LibraryImportSpan()
    {
        var value = 0L;
        for (var i = 0; i < Operations; i++)
            value = Generated(items, items.Length);
        return value;
    }

    [Strategy("a function pointer, the array pinned by fixed")]
    public long FunctionPointerFixed()
    {
        var value = 0L;
        for (var i = 0; i < Operations; i++)
            fixed (long* pinned = items)
                value = pointer(pinned, items.Length);
        return value;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static long Last(ReadOnlySpan<long> items) => items[^1];

#pragma warning disable SYSLIB1054 // the older attribute is what is measured
    [DllImport(InteropLibrary.Name, EntryPoint = "interop_span")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.AssemblyDirectory)]
    private static extern long Imported([In] long[] items, long count);
#pragma warning restore SYSLIB1054

    [LibraryImport(InteropLibrary.Name, EntryPoint = "interop_span")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.AssemblyDirectory)]
    private static partial long Generated(ReadOnlySpan<long> items, long count);
}
