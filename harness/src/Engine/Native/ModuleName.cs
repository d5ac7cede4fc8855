using Bench.Catalogue;

namespace Bench.Native;

/// <summary>What an ABI's kernel module is called. A module's name must be a C identifier, an ABI's need not.</summary>
public static class ModuleName
{
    /// <summary>The host of universal modules in the place of an ABI: it is linked in layouts as they are.</summary>
    public const string Host = "hpy";

    /// <summary>The native half of the host that .NET is, in the place of an ABI.</summary>
    public const string DotnetHost = "dotnet";

    public static string Of(string abi) => $"bench_{Abis.Compiled(abi).Replace('-', '_')}";

    /// <summary>Hosts tell universal modules by <c>.hpy0</c>.</summary>
    public static string File(string abi) => Abis.Compiled(abi) == Abis.HpyUniversal ? $"{Of(abi)}.hpy0.so" : $"{Of(abi)}.so";
}
