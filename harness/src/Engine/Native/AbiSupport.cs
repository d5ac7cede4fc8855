using Bench.Catalogue;
using Bench.Runtimes;

namespace Bench.Native;

/// <summary>Which ABIs an interpreter can load, and how their kernels can be timed there.</summary>
public static class AbiSupport
{
    // abi3 means Py_LIMITED_API 3.10: the first in which types and METH_FASTCALL work as modules use them.
    private const uint LimitedApi = 0x030A0000;
    private const uint FreeThreadedStableAbi = 0x030F0000;

    /// <summary>Why <paramref name="interpreter"/> has no such ABI, or null if it has it.</summary>
    public static string? WhyAbsent(Interpreter interpreter, string abi) => abi switch
    {
        _ when interpreter.IsDotnet => abi is Abis.HpyUniversal or Abis.Managed || Abis.OfDotnet.Contains(abi) ? null : "only HPy's universal kernels run in .NET",
        Abis.Managed => "managed code runs in .NET",
        _ when Abis.OfDotnet.Contains(abi) => "a design of the .NET host",
        Abis.HpyUniversal or Abis.HpyDebug when interpreter.IsPyPy => null,
        Abis.HpyUniversalReal when interpreter.IsPyPy => "hpy-universal is PyPy's own HPy",
        Abis.HpyCPython when interpreter.IsPyPy => "HPy's CPython ABI is the C API, which PyPy only emulates (cpyext)",
        _ when interpreter.IsPyPy => "PyPy only emulates the C API (cpyext)",
        Abis.Abi3 when interpreter.Hexversion < LimitedApi => "needs CPython 3.10 (limited API 3.10)",
        Abis.Abi3 when interpreter.FreeThreaded => interpreter.Hexversion < FreeThreadedStableAbi
            ? "free-threaded builds before CPython 3.15 have no limited API"
            : "free-threaded builds load abi3t modules, not abi3 (PEP 803)",
        Abis.HpyUniversalReal when interpreter.HpyVersion is null => "the interpreter has no hpy package",
        _ => null,
    };

    /// <summary>Why kernels of an ABI that it has cannot be timed in <paramref name="mode"/> there, or null if they can.</summary>
    public static string? WhyAbsent(Interpreter interpreter, string abi, Mode mode) =>
        WhyAbsent(interpreter, abi) ?? (interpreter, mode) switch
        {
            ({ IsPyPy: true }, Mode.Call) => "mode call: calls are what PyPy's JIT compiles, mode python times them",
            ({ IsDotnet: true }, Mode.Python) => "mode python: there is no Python in .NET",
            _ => null,
        };
}
