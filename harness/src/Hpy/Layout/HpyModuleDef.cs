using System.Runtime.InteropServices;

namespace Bench.Hpy.Layout;

/// <summary>HPyModuleDef of native/include/hpy/type_spec.h.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct HpyModuleDef
{
    public nint Doc;
    public nint Size;
    public nint LegacyMethods;
    public HpyDef** Defines;
    public nint** Globals;
}
