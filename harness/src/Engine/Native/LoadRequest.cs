using Bench.Catalogue;

namespace Bench.Native;

/// <summary>What a worker is to load.</summary>
/// <param name="Host">Path of what hosts universal modules: bench_hpy, or bench_dotnet.</param>
/// <param name="Modules">The kernel modules.</param>
public sealed record LoadRequest(string Host, IReadOnlyList<ModuleRequest> Modules)
{
    public string Do { get; } = "load";

    /// <summary>Whether the interpreter is to have its GIL, which the worker asserts; null where it has no choice.</summary>
    public bool? Gil { get; init; }

    /// <param name="abis">What to load; ABIs of the universal kernels need not be among what was built.</param>
    /// <param name="folder">Where the host and the modules are.</param>
    /// <param name="host">The host, in the place of an ABI.</param>
    public static LoadRequest Of(IEnumerable<string> abis, string folder, string host = ModuleName.Host) => new(
        Path.Combine(folder, ModuleName.File(host)),
        [.. abis.Select(abi => new ModuleRequest(abi, Abis.Of(abi).Module, FileOf(abi, folder), Abis.Of(abi).Loader))]);

    /// <summary>A loaded file belongs to one context: another one gets a byte-identical copy from another path.</summary>
    private static string FileOf(string abi, string folder)
    {
        var file = Path.Combine(folder, ModuleName.File(abi));
        if (!Abis.Of(abi).IsFurtherContext)
            return file;
        var copy = Path.Combine(folder, abi, Path.GetFileName(file));
        if (!File.Exists(copy))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            var fresh = $"{copy}.{Environment.ProcessId}";
            File.Copy(file, fresh, overwrite: true);
            File.Move(fresh, copy, overwrite: true);
        }
        return copy;
    }
}

/// <summary>A kernel module as the worker's <c>load</c> knows it.</summary>
public sealed record ModuleRequest(string Abi, string Name, string Path, string Loader);
