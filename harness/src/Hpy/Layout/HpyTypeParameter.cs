using System.Runtime.InteropServices;

namespace Bench.Hpy.Layout;

/// <summary>HPyType_SpecParam of native/include/hpy/type_spec.h; a list of them ends with kind 0.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct HpyTypeParameter
{
    public const int Base = 1;
    public const int BasesTuple = 2;
    public const int Metaclass = 3;

    public int Kind;
    public nint Object;
}
