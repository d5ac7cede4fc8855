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

    /// <summary>ABIs that the catalogue does not list: they run the universal kernels.</summary>
    public static IReadOnlyList<string> OfUniversalKernels { get; } = [HpyUniversalReal, HpyDebug];

    /// <summary>The ABI whose kernels are compiled for <paramref name="abi"/>.</summary>
    public static string Compiled(string abi) => OfUniversalKernels.Contains(abi) ? HpyUniversal : abi;
}
