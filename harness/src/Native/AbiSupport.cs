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
        _ when interpreter.IsDotnet => abi is Abis.HpyUniversal or Abis.Managed || Abis.OfDotnet.Contains(abi) ? null : "only HPy's universal kernels run in .NET",
        Abis.Managed => "managed code runs in .NET",
        _ when Abis.OfDotnet.Contains(abi) => "a design of the .NET host",
        Abis.Abi3 when interpreter.Hexversion < LimitedApi => "needs CPython 3.10 (limited API 3.10)",
        Abis.Abi3 when interpreter.FreeThreaded => "free-threaded builds have no limited API",
        Abis.HpyUniversalReal when interpreter.HpyVersion is null => "the interpreter has no hpy package",
        _ when IsHpy(abi) && interpreter.FreeThreaded => "HPy has no free-threaded builds",
        _ => null,
    };

    /// <summary>Why <paramref name="interpreter"/> cannot be timed in that mode, or null if it can.</summary>
    public static string? WhyAbsent(Interpreter interpreter, Mode mode) =>
        interpreter.IsDotnet && mode == Mode.Python ? "there is no Python in .NET" : null;

    private static bool IsHpy(string abi) => Abis.Compiled(abi) is Abis.HpyCPython or Abis.HpyUniversal;
}
