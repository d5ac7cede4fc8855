namespace Bench.Native;

/// <summary>Modules that are ready to be loaded.</summary>
/// <param name="Folder">The build folder in the cache.</param>
/// <param name="Request">What was built.</param>
/// <param name="Compiled">False if all was in the cache.</param>
public sealed record NativeBuild(string Folder, NativeRequest Request, bool Compiled)
{
    /// <summary>What a worker that is a Python interpreter imports.</summary>
    public string WorkerModule => Path.Combine(Folder, "bench_worker.so");

    public string LinkFile(string abi) => Path.Combine(Folder, $"link_{abi}.txt");
}
