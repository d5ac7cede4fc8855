namespace Bench.Catalogue;

/// <summary>The names of the ABIs.</summary>
public static class Abis
{
    public const string CApi = "capi";
    public const string Abi3 = "abi3";
    public const string HpyCPython = "hpy-cpython";
    public const string HpyUniversal = "hpy-universal";

    /// <summary>The universal kernels in the debug context: measured only when asked for.</summary>
    public const string HpyDebug = "hpy-debug";

    /// <summary>The universal kernels in the interpreter's own <c>hpy</c> package.</summary>
    public const string HpyUniversalReal = "hpy-universal-real";

    /// <summary>On .NET: the universal kernels with native fast paths for the hot calls.</summary>
    public const string HpyUniversalNative = "hpy-universal-native";

    /// <summary>On .NET: the universal kernels with GCHandles as handles.</summary>
    public const string HpyUniversalGCHandle = "hpy-universal-gchandle";

    /// <summary>No C interface at all: the managed code of suite Interop.</summary>
    public const string Managed = "managed";

    /// <summary>ABIs that the catalogue does not list: they run the universal kernels.</summary>
    public static IReadOnlyList<string> OfUniversalKernels { get; } = [HpyUniversalReal, HpyDebug, .. OfDotnet];

    /// <summary>Designs of the .NET host besides its default, in which handles are indices and every call crosses.</summary>
    public static IReadOnlyList<string> OfDotnet => [HpyUniversalNative, HpyUniversalGCHandle];

    /// <summary>The ABI whose kernels are compiled for <paramref name="abi"/>.</summary>
    public static string Compiled(string abi) => OfUniversalKernels.Contains(abi) ? HpyUniversal : abi;
}
