namespace Bench.Hpy;

/// <summary>What a handle is, and where the hot calls go.</summary>
public enum HostDesign
{
    /// <summary>An index into a table; every call crosses into managed code.</summary>
    Index,

    /// <summary>An index; Dup, Close, Global_Load and AsStruct stay in native code, over the same table.</summary>
    IndexNative,

    /// <summary>A GCHandle; every call crosses into managed code.</summary>
    GCHandle,
}
