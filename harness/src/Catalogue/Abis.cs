namespace Bench.Catalogue;

/// <summary>The names of the ABIs.</summary>
public static class Abis
{
    public const string CApi = "capi";
    public const string Abi3 = "abi3";
}
