using System.Runtime.InteropServices;
using Bench.Hpy.Layout;

namespace Bench.Hpy.Handles;

/// <summary>DotnetContext of native/dotnet/dotnet_context.h: HPyContext, then what both sides share.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct ContextBlock
{
    public fixed long Words[HpyContextLayout.Words];
    public HandleEntry* Entries;
    public uint Released;
    public uint Free;
    public nint Host;
    public delegate* unmanaged[Cdecl]<nint, int, void> Missing;
}
