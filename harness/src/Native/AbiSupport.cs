using Bench.Catalogue;
using Bench.Runtimes;

namespace Bench.Native;

/// <summary>Which ABIs an interpreter can load.</summary>
public static class AbiSupport
{
    // abi3 means Py_LIMITED_API 3.10: the first in which types and METH_FASTCALL work as modules use them.
    private const uint LimitedApi = 0x030A0000;

    /// <summary>Why <paramref name="interpreter"/> has no such ABI, or null if it has it.</summary>
    public static string? WhyAbsent(Interpreter interpreter, string abi) => abi switch
    {
        Abis.Abi3 when interpreter.Hexversion < LimitedApi => "needs CPython 3.10 (limited API 3.10)",
        Abis.Abi3 when interpreter.FreeThreaded => "free-threaded builds have no limited API",
        Abis.HpyUniversalReal when interpreter.HpyVersion is null => "the interpreter has no hpy package",
        _ when IsHpy(abi) && interpreter.FreeThreaded => "HPy has no free-threaded builds",
        _ => null,
    };

    private static bool IsHpy(string abi) => Abis.Compiled(abi) is Abis.HpyCPython or Abis.HpyUniversal;
}
