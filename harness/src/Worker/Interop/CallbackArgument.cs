using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Bench.Catalogue;

namespace Bench.Interop;

/// <summary>A callback, which the callee calls once.</summary>
public unsafe partial class CallbackArgument : ManagedWorkload
{
    private readonly Callback callback = Identity;

    public CallbackArgument(string nativeHalf)
        : base(nativeHalf) => InteropLibrary.Locate(nativeHalf);

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    private delegate long Callback(long value);

    [Strategy("a managed call with a delegate that it calls")]
    public long Noop()
    {
        var value = 1L;
        for (var i = 0; i < Operations; i++)
            value = Managed(callback, value);
        return value;
    }

    [Strategy("[DllImport] with a delegate that is kept")]
    public long DllImportDelegate()
    {
        var value = 1L;
        for (var i = 0; i < Operations; i++)
            value = Imported(callback, value);
        return value;
    }

    [Strategy("[LibraryImport] with a delegate that is kept")]
    public long LibraryImportDelegate()
    {
        var value = 1L;
        for (var i = 0; i < Operations; i++)
            value = Generated(callback, value);
        return value;
    }

    [Strategy("[LibraryImport] with the address of an [UnmanagedCallersOnly] method")]
    public long LibraryImportPointer()
    {
        var value = 1L;
        for (var i = 0; i < Operations; i++)
            value = Generated(&IdentityForNative, value);
        return value;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static long Managed(Callback callback, long value) => callback(value);

    private static long Identity(long value) => value;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static long IdentityForNative(long value) => value;

#pragma warning disable SYSLIB1054 // the older attribute is what is measured
    [DllImport(InteropLibrary.Name, EntryPoint = "interop_callback")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.AssemblyDirectory)]
    private static extern long Imported(Callback callback, long value);
#pragma warning restore SYSLIB1054

    [LibraryImport(InteropLibrary.Name, EntryPoint = "interop_callback")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.AssemblyDirectory)]
    private static partial long Generated(Callback callback, long value);

    [LibraryImport(InteropLibrary.Name, EntryPoint = "interop_callback")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.AssemblyDirectory)]
    private static partial long Generated(delegate* unmanaged[Cdecl]<long, long> callback, long value);
}
