using System.Runtime.InteropServices;

namespace Bench.Hpy.Layout;

/// <summary>HPyType_Spec of native/include/hpy/type_spec.h.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct HpyTypeSpec
{
    public nint Name;
    public int BasicSize;
    public int ItemSize;
    public ulong Flags;
    public int Shape;
    public nint LegacySlots;
    public HpyDef** Defines;
    public nint Doc;
}
