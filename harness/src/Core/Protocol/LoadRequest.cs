namespace Bench.Protocol;

/// <summary>What a worker is to load.</summary>
/// <param name="Host">Path of what hosts universal modules: bench_hpy, or bench_dotnet.</param>
/// <param name="Modules">The kernel modules.</param>
public sealed record LoadRequest(string Host, IReadOnlyList<ModuleRequest> Modules)
{
    public string Do { get; } = "load";

    /// <summary>Whether the interpreter is to have its GIL, which the worker asserts; null where it has no choice.</summary>
    public bool? Gil { get; init; }
}

/// <summary>A kernel module as the worker's <c>load</c> knows it.</summary>
public sealed record ModuleRequest(string Abi, string Name, string Path, string Loader);
