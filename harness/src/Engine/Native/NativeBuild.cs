using Bench.Catalogue;

namespace Bench.Native;

/// <summary>Modules that are ready to be loaded.</summary>
/// <param name="Folder">The build folder in the cache.</param>
/// <param name="Request">What was to be built.</param>
/// <param name="Compiled">False if all was in the cache.</param>
/// <param name="Failures">What of it does not compile.</param>
public sealed record NativeBuild(string Folder, NativeRequest Request, bool Compiled, BuildFailures Failures)
{
    /// <summary>What a worker that is a Python interpreter imports. HPy tells its own modules by <c>.hpy0</c>.</summary>
    public string WorkerModule => Path.Combine(Folder, Request.Interpreter.Kind.IsHpyHost ? "bench_worker.hpy0.so" : "bench_worker.so");

    /// <summary>What was built of <see cref="NativeRequest.Linked"/>.</summary>
    public IEnumerable<string> Linked => Request.Linked.Where(abi => !Failures.Modules.ContainsKey(abi));

    public string LinkFile(string abi) => LinkFile(Folder, abi);

    /// <summary>From which objects the module of an ABI, or a host, is linked.</summary>
    public static string LinkFile(string folder, string abi) => Path.Combine(folder, $"link_{abi}.txt");

    /// <summary>Why there is no such kernel, or null if there is one.</summary>
    public string? WhyMissing(string abi, string workload, string strategy)
    {
        var compiled = Abis.Of(abi).CompiledAs;
        if (Failures.Modules.TryGetValue(compiled, out var why))
            return why;
        // Only modules that an extension imports do without a host.
        if (compiled == Abis.HpyUniversal && Failures.Modules.TryGetValue(Request.Host, out why))
            return why;
        return Failures.Kernels.GetValueOrDefault((compiled, workload, strategy));
    }
}
