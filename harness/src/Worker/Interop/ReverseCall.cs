using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Bench.Catalogue;

namespace Bench.Interop;

/// <summary>From a C loop into managed code, as each function of a HPy context is called: the price of the transition.</summary>
public unsafe class ReverseCall : ManagedWorkload
{
    private readonly delegate* unmanaged[Cdecl]<nint, long, long, long> repeat;
    private readonly nint native;
    private readonly Callback callback = Identity;
    private readonly nint thunk;

    public ReverseCall(string nativeHalf)
        : base(nativeHalf)
    {
        InteropLibrary.Locate(nativeHalf);
        repeat = (delegate* unmanaged[Cdecl]<nint, long, long, long>)InteropLibrary.Export("interop_repeat");
        native = InteropLibrary.Export("interop_identity");
        thunk = Marshal.GetFunctionPointerForDelegate(callback);
    }

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    private delegate long Callback(long value);

    [Strategy("to a C function: no transition")]
    public long Noop() => repeat(native, 1, Operations);

    [Strategy("to an [UnmanagedCallersOnly] method")]
    public long UnmanagedCallersOnly() => repeat((nint)(delegate* unmanaged[Cdecl]<long, long>)&IdentityForNative, 1, Operations);

    [Strategy("to a delegate")]
    public long Delegate() => repeat(thunk, 1, Operations);

    private static long Identity(long value) => value;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static long IdentityForNative(long value) => value;
}
