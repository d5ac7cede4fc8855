namespace Bench.Native;

/// <summary>What of a build does not compile. Reasons begin with <c>does not compile: </c> and name file and line.</summary>
/// <param name="Modules">By ABI, or by the host in its place: a file without which there is no module.</param>
/// <param name="Kernels">By compiled ABI, workload and strategy: kernels of files that do not compile.</param>
public sealed record BuildFailures(
    IReadOnlyDictionary<string, string> Modules, IReadOnlyDictionary<(string Abi, string Workload, string Strategy), string> Kernels)
{
    public static BuildFailures None { get; } =
        new(new Dictionary<string, string>(), new Dictionary<(string, string, string), string>());

    public bool Any => Modules.Count + Kernels.Count > 0;

    /// <summary>Reads what native/cmake/compile.sh and check_registry.cmake left in a build folder.</summary>
    /// <param name="folder">The build folder.</param>
    /// <param name="request">What was to be built.</param>
    /// <param name="sources">native/.</param>
    /// <param name="otherwise">What went wrong where no file says so, as in linking.</param>
    public static BuildFailures Read(string folder, NativeRequest request, string sources, string otherwise)
    {
        var modules = new Dictionary<string, string>();
        var kernels = new Dictionary<(string, string, string), string>();
        foreach (var abi in request.Linked)
        {
            var files = FailedFile.Of(NativeBuild.LinkFile(folder, abi));
            if (!File.Exists(Path.Combine(folder, ModuleName.File(abi))))
                modules[abi] = files.OrderBy(file => file.IsKernels).Select(file => file.Why).FirstOrDefault(otherwise);
            else if (files.Count > 0)
                foreach (var (workload, strategy) in Missing(folder, abi))
                    kernels[(abi, workload, strategy)] = string.Join("; or ", Suspects(files, sources, workload).Select(file => file.Why));
        }
        return new BuildFailures(modules, kernels);
    }

    /// <summary>The one file that did not compile; of several those that name the workload, for a kernel's file does.</summary>
    private static List<FailedFile> Suspects(IReadOnlyList<FailedFile> files, string sources, string workload)
    {
        var named = files.Where(file => file.Mentions(sources, workload)).ToList();
        return named.Count > 0 ? named : [.. files];
    }

    private static IEnumerable<(string Workload, string Strategy)> Missing(string folder, string abi)
    {
        var list = Path.Combine(folder, $"missing_{abi}.txt");
        return !File.Exists(list) ? [] : File.ReadLines(list).Where(line => line.Contains(',', StringComparison.Ordinal))
            .Select(line => line.Split(',')).Select(names => (names[0], names[1]));
    }
}
