using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Bench.Catalogue;

namespace Bench.Interop;

/// <summary>A string of 15 letters, of which the callee reads the first.</summary>
public unsafe partial class StringArgument : ManagedWorkload
{
    private readonly delegate* unmanaged[Cdecl]<byte*, long> pointer;
    private readonly string text = new("__array_ufunc__");

    public StringArgument(string nativeHalf)
        : base(nativeHalf)
    {
        InteropLibrary.Locate(nativeHalf);
        pointer = (delegate* unmanaged[Cdecl]<byte*, long>)InteropLibrary.Export("interop_utf8");
    }

    [Strategy("a managed call that is not inlined")]
    public long Noop()
    {
        var value = 0L;
        for (var i = 0; i < Operations; i++)
            value = First(text);
        return value;
    }

    [Strategy("[DllImport], converted to UTF-8")]
    public long DllImportUtf8()
    {
        var value = 0L;
        for (var i = 0; i < Operations; i++)
            value = ImportedUtf8(text);
        return value;
    }

    [Strategy("[LibraryImport], converted to UTF-8")]
    public long LibraryImportUtf8()
    {
        var value = 0L;
        for (var i = 0; i < Operations; i++)
            value = GeneratedUtf8(text);
        return value;
    }

    [Strategy("[DllImport], UTF-16, pinned in place")]
    public long DllImportUtf16()
    {
        var value = 0L;
        for (var i = 0; i < Operations; i++)
            value = ImportedUtf16(text);
        return value;
    }

    [Strategy("[LibraryImport], UTF-16, pinned in place")]
    public long LibraryImportUtf16()
    {
        var value = 0L;
        for (var i = 0; i < Operations; i++)
            value = GeneratedUtf16(text);
        return value;
    }

    [Strategy("a UTF-8 literal through a function pointer: nothing to convert or pin")]
    public long FunctionPointerLiteral()
    {
        var value = 0L;
        for (var i = 0; i < Operations; i++)
            fixed (byte* literal = "__array_ufunc__"u8)
                value = pointer(literal);
        return value;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static long First(string text) => text[0];

#pragma warning disable SYSLIB1054, CA2101 // the older attribute is what is measured
    [DllImport(InteropLibrary.Name, EntryPoint = "interop_utf8")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.AssemblyDirectory)]
    private static extern long ImportedUtf8([MarshalAs(UnmanagedType.LPUTF8Str)] string text);

    [DllImport(InteropLibrary.Name, EntryPoint = "interop_utf16", CharSet = CharSet.Unicode)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.AssemblyDirectory)]
    private static extern long ImportedUtf16(string text);
#pragma warning restore SYSLIB1054, CA2101

    [LibraryImport(InteropLibrary.Name, EntryPoint = "interop_utf8", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.AssemblyDirectory)]
    private static partial long GeneratedUtf8(string text);

    [LibraryImport(InteropLibrary.Name, EntryPoint = "interop_utf16", StringMarshalling = StringMarshalling.Utf16)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.AssemblyDirectory)]
    private static partial long GeneratedUtf16(string text);
}
