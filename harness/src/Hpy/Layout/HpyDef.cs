using System.Runtime.InteropServices;

namespace Bench.Hpy.Layout;

/// <summary>HPyDef of native/include/hpy/def.h: a kind, and a union of slot, method, member and getset.</summary>
[StructLayout(LayoutKind.Explicit, Size = 64)]
internal struct HpyDef
{
    public const int SlotKind = 1;
    public const int MethodKind = 2;
    public const int MemberKind = 3;
    public const int GetSetKind = 4;

    [FieldOffset(0)] public int Kind;
    [FieldOffset(8)] public int Slot;

    /// <summary>Of a method, member or getset.</summary>
    [FieldOffset(8)] public nint Name;

    /// <summary>Of a slot or method; a getset's getter.</summary>
    [FieldOffset(16)] public nint Implementation;
    [FieldOffset(16)] public int MemberType;
    [FieldOffset(24)] public nint Setter;
    [FieldOffset(24)] public nint MemberOffset;
    [FieldOffset(32)] public int Signature;
    [FieldOffset(32)] public int MemberReadOnly;
    [FieldOffset(56)] public nint Closure;
}
