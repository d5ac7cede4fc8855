using Bench.Catalogue;
using Bench.Runtimes;

namespace Bench.Native;

/// <summary>Which ABIs an interpreter can load, and how their kernels can be timed there.</summary>
public static class AbiSupport
{
    private static readonly Version FreeThreadedStableAbi = new(3, 15);

    /// <summary>Why <paramref name="interpreter"/> has no such ABI, or null if it has it.</summary>
    public static string? WhyAbsent(Interpreter interpreter, string name)
    {
        var abi = Abis.Of(name);
        if (!abi.RunsIn.Contains(interpreter.Implementation))
            return interpreter.Kind.OtherAbis ?? abi.Elsewhere;
        if (abi.Floor is { } floor && interpreter.CApiVersion < floor)
            return $"needs CPython {floor} (limited API {floor})";
        if (abi.Floor is not null && interpreter.FreeThreaded)
            return interpreter.CApiVersion < FreeThreadedStableAbi
                ? $"free-threaded builds before CPython {FreeThreadedStableAbi} have no limited API"
                : "free-threaded builds load abi3t modules, not abi3 (PEP 803)";
        return name == Abis.HpyUniversalReal && interpreter.HpyVersion is null ? "the interpreter has no hpy package" : null;
    }

    /// <summary>Why kernels of an ABI that it has cannot be timed in <paramref name="mode"/> there, or null if they can.</summary>
    public static string? WhyAbsent(Interpreter interpreter, string abi, Mode mode) =>
        WhyAbsent(interpreter, abi)
        ?? (interpreter.Kind.LackedMode is { } lacked && lacked.Mode == mode ? $"mode {mode.Name()}: {lacked.Why}" : null);
}
