using System.Runtime.InteropServices;
using Bench.Hpy.Layout;
using Bench.Hpy.Objects;

namespace Bench.Hpy.Context;

/// <summary>What no HPy release has: HPyPrototypes of native/include/hpy/prototype.h.</summary>
internal static unsafe class PrototypeFunctions
{
    public static delegate* unmanaged<nint, nint, HpyDef*, int> TypeCheckSlot => &CheckSlot;

    public static delegate* unmanaged<nint, nint, nint, nint> MaybeGetAttribute => &GetOptional;

    /// <summary>Whether the type's slot is what the HPyDef defines.</summary>
    [UnmanagedCallersOnly]
    private static int CheckSlot(nint ctx, nint type, HpyDef* expected)
    {
        var host = HpyHost.Of(ctx);
        try
        {
            return expected->Kind == HpyDef.SlotKind && expected->Slot < Slots.Count
                && ((PyType)host.Handles.Get(type)).Slot(expected->Slot) == expected->Implementation ? 1 : 0;
        }
        catch (Exception failure)
        {
            return (int)ContextFunctions.Raise(host, failure);
        }
    }

    /// <summary>The attribute; null without an error if there is none.</summary>
    [UnmanagedCallersOnly]
    private static nint GetOptional(nint ctx, nint h, nint name)
    {
        var host = HpyHost.Of(ctx);
        try
        {
            return host.Handles.Get(h).GetAttribute(host, Marshal.PtrToStringUTF8(name)!) is { } found ? host.Handles.Open(found) : 0;
        }
        catch (Exception failure)
        {
            return ContextFunctions.Raise(host, failure);
        }
    }
}
