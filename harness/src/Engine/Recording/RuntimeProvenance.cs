using Bench.Results;
using Bench.Runtimes;

namespace Bench.Recording;

/// <summary>An interpreter and how it was built, null where that cannot be told. No paths: they tell where, not what.</summary>
public sealed record RuntimeProvenance(
    string Runtime,
    string Version,
    string LanguageVersion,
    string Compiler,
    string Cflags,
    string ConfigArgs,
    bool? Pgo,
    string PgoEvidence,
    bool? Lto,
    string LtoEvidence,
    string? Jit,
    bool? Assertions,
    string? Optimisation,
    bool SharedLibrary,
    bool FreeThreaded,
    bool Debug,
    string BuildHash,
    string? Numpy,
    string? Hpy,
    IReadOnlyList<string> Abis)
{
    /// <summary>By ABI: the function by which the interpreter imported the kernels' module, <c>PyInit</c> or <c>PyModExport</c>.</summary>
    public IReadOnlyDictionary<string, string>? ExportedBy { get; init; }

    /// <summary>Whether a free-threaded interpreter had its GIL at the end of its last block; null of others.</summary>
    public bool? Gil { get; init; }

    public static RuntimeProvenance Of(Interpreter interpreter, IReadOnlyList<string> abis) => new(
        interpreter.Implementation, interpreter.Version, interpreter.LanguageVersion, interpreter.Compiler,
        PathCutter.Cut(interpreter.CFlags), PathCutter.Cut(interpreter.ConfigArgs),
        interpreter.Build.Pgo.Holds, interpreter.Build.Pgo.Evidence, interpreter.Build.Lto.Holds, interpreter.Build.Lto.Evidence,
        interpreter.Build.Jit?.ToString().ToLowerInvariant(), interpreter.Build.Assertions, interpreter.Build.Optimisation,
        interpreter.SharedLibrary, interpreter.FreeThreaded, interpreter.Debug, interpreter.BuildHash,
        interpreter.NumpyVersion, interpreter.HpyVersion, abis);
}
