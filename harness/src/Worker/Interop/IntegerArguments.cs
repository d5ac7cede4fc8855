using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Bench.Catalogue;

namespace Bench.Interop;

/// <summary>Two blittable arguments.</summary>
public unsafe partial class IntegerArguments : ManagedWorkload
{
    private readonly delegate* unmanaged[Cdecl]<long, long, long> pointer;
    private readonly delegate* unmanaged[Cdecl, SuppressGCTransition]<long, long, long> pointerInPlace;

    public IntegerArguments(string nativeHalf)
        : base(nativeHalf)
    {
        InteropLibrary.Locate(nativeHalf);
        pointer = (delegate* unmanaged[Cdecl]<long, long, long>)InteropLibrary.Export("interop_add");
        pointerInPlace = (delegate* unmanaged[Cdecl, SuppressGCTransition]<long, long, long>)InteropLibrary.Export("interop_add");
    }

    [Strategy("a managed call that is not inlined")]
    public long Noop()
    {
        var value = 0L;
        for (var i = 0; i < Operations; i++)
            value = Add(value, 1);
        return value;
    }

    [Strategy("[DllImport]")]
    public long DllImport()
    {
        var value = 0L;
        for (var i = 0; i < Operations; i++)
            value = AddImported(value, 1);
        return value;
    }

    [Strategy("[DllImport, SuppressGCTransition]")]
    public long DllImportSuppressed()
    {
        var value = 0L;
        for (var i = 0; i < Operations; i++)
            value = AddImportedInPlace(value, 1);
        return value;
    }

    [Strategy("[LibraryImport]")]
    public long LibraryImport()
    {
        var value = 0L;
        for (var i = 0; i < Operations; i++)
            value = AddGenerated(value, 1);
        return value;
    }

    [Strategy("[LibraryImport, SuppressGCTransition]")]
    public long LibraryImportSuppressed()
    {
        var value = 0L;
        for (var i = 0; i < Operations; i++)
            value = AddGeneratedInPlace(value, 1);
        return value;
    }

    [Strategy("an unmanaged function pointer")]
    public long FunctionPointer()
    {
        var value = 0L;
        for (var i = 0; i < Operations; i++)
            value = pointer(value, 1);
        return value;
    }

    [Strategy("an unmanaged function pointer with SuppressGCTransition")]
    public long FunctionPointerSuppressed()
    {
        var value = 0L;
        for (var i = 0; i < Operations; i++)
            value = pointerInPlace(value, 1);
        return value;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static long Add(long a, long b) => a + b;

#pragma warning disable SYSLIB1054 // the older attribute is what is measured
    [DllImport(InteropLibrary.Name, EntryPoint = "interop_add")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.AssemblyDirectory)]
    private static extern long AddImported(long a, long b);

    [DllImport(InteropLibrary.Name, EntryPoint = "interop_add")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.AssemblyDirectory)]
    [SuppressGCTransition]
    private static extern long AddImportedInPlace(long a, long b);
#pragma warning restore SYSLIB1054

    [LibraryImport(InteropLibrary.Name, EntryPoint = "interop_add")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.AssemblyDirectory)]
    private static partial long AddGenerated(long a, long b);

    [LibraryImport(InteropLibrary.Name, EntryPoint = "interop_add")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.AssemblyDirectory)]
    [SuppressGCTransition]
    private static partial long AddGeneratedInPlace(long a, long b);
}
