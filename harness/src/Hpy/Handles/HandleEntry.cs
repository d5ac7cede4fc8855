using System.Runtime.InteropServices;

namespace Bench.Hpy.Handles;

/// <summary>What an index handle stands for, as native/dotnet/dotnet_context.h lays it out.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct HandleEntry
{
    /// <summary>Handles that are open: the same index serves them all.</summary>
    public uint Count;

    /// <summary>The next entry of the list of released or of free ones.</summary>
    public uint Next;

    /// <summary>The object's native struct.</summary>
    public nint Data;
}
