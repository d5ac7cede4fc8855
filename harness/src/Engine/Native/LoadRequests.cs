using Bench.Catalogue;
using Bench.Protocol;

namespace Bench.Native;

/// <summary>Requests to load what was built.</summary>
public static class LoadRequests
{
    extension(LoadRequest)
    {
        /// <param name="abis">What to load; ABIs of the universal kernels need not be among what was built.</param>
        /// <param name="folder">Where the host and the modules are.</param>
        /// <param name="host">The host, in the place of an ABI.</param>
        public static LoadRequest Of(IEnumerable<string> abis, string folder, string host = ModuleName.Host) => new(
            Path.Combine(folder, ModuleName.File(host)),
            [.. abis.Select(abi => new ModuleRequest(abi, Abis.Of(abi).Module, FileOf(abi, folder), Abis.Of(abi).Loader))]);
    }

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
