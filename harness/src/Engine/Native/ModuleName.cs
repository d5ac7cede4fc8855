using Bench.Catalogue;

namespace Bench.Native;

/// <summary>What the file of an ABI's kernel module, or of a host, is called.</summary>
public static class ModuleName
{
    /// <summary>The host of universal modules in the place of an ABI: it is linked in layouts as they are.</summary>
    public const string Host = RuntimeKind.OrdinaryHpyHost;

    /// <summary>The native half of the host that .NET is, in the place of an ABI.</summary>
    public static string DotnetHost => RuntimeKind.Dotnet.HpyHost;

    public static string File(string abi) => abi == Host || abi == DotnetHost ? $"bench_{abi}.so" : Abis.Of(abi).File;
}
