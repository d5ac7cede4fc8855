using Bench.Runtimes;

namespace Bench.Native;

/// <summary>What to build of native/ for an interpreter.</summary>
/// <param name="Interpreter">Whose headers to build against.</param>
/// <param name="Abis">The ABIs to build kernels for.</param>
/// <param name="Flags">The compiler's flags for everything that is timed.</param>
/// <param name="Sanitize">With AddressSanitizer and UndefinedBehaviorSanitizer.</param>
public sealed record NativeRequest(Interpreter Interpreter, IReadOnlyList<string> Abis, string Flags, bool Sanitize)
{
    /// <summary>Everything that is linked in layouts: the ABIs, and the host of universal modules where the interpreter is none.</summary>
    public IEnumerable<string> Linked => Interpreter.Kind.IsHpyHost ? Abis : Abis.Append(Host);

    /// <summary>The same for all ABIs and versions, so that only the API differs.</summary>
    public const string DefaultFlags = "-O2 -DNDEBUG -fwrapv -fPIC -falign-functions=64 -falign-loops=64";

    /// <summary>What hosts its universal modules, in the place of an ABI.</summary>
    public string Host => Interpreter.Kind.HpyHost;
}
