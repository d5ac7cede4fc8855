using Bench.Catalogue;

namespace Bench.Runtimes.Builds;

/// <summary>
/// Judges how an interpreter was built, by what it says of itself and by its machine code. What it says proves that a thing
/// was done, never that it was not: Debian builds with a profile without <c>--enable-optimizations</c>.
/// </summary>
internal static class BuildJudge
{
    // FunctionOrder of builds by GCC 12 to 16; cold before hot, mixing:
    // both, Debian's python3 3.11.2, 3.13.5, 3.13.18, 3.14.10 for x86-64 and arm64, 3.15.2 for x86-64: 100 %, 61 to 67 %
    // neither, pyenv's 3.6 to 3.13, free-threaded 3.13.5 and the libpython beside Debian's python3: 31 to 41 %, 5 to 10 %
    // PGO alone, 3.13.5, trained with six of the test suite's files: 100 %, 13 %
    // LTO alone, 3.13.5: 27 %, 45 %; with many partitions, GCC's default, which keep the order of the source: 38 %, 8 %
    private const double Profiled = 0.9;
    private const double NotProfiled = 0.6;
    private const double Mixed = 0.3;

    /// <summary>The first version that may have a JIT, and the first that tells by <c>sys._jit</c>.</summary>
    private const uint JitExists = 0x030d0000, JitIsTold = 0x030e0000;

    public static BuildFacts Of(ProbeAnswer answer)
    {
        if (answer.Implementation == RuntimeKind.PyPy.Name)
            return OfPyPy(answer);
        // What was measured is GCC's: Clang's sections, say, are sorted by some linkers only.
        var code = answer.Compiler.StartsWith("GCC", StringComparison.Ordinal) ? ElfFile.Read(answer.Library ?? answer.Executable) : null;
        var order = code is { Machine: ElfFile.X64 or ElfFile.Arm64 } ? FunctionOrder.Of(code.Exported) : null;
        return new BuildFacts(
            Pgo(answer, order), Lto(answer, code, order), Jit(answer), Assertions(answer), CompilerFlags.Optimisation(answer.CoreCflags));
    }

    private static BuildFact Pgo(ProbeAnswer answer, FunctionOrder? order)
    {
        if (ConfigureArguments.Wants(answer.ConfigArgs, "optimizations"))
            return new(true, "configured with --enable-optimizations");
        if (order is null)
            return new(null, "configure's arguments do not tell, and the machine code cannot be read for it");
        var evidence = FormattableString.Invariant(
            $"in {order.ColdBeforeHot:0 %} of pairs a function that never runs lies before one that always does");
        return order.ColdBeforeHot switch
        {
            >= Profiled => new(true, $"{evidence}: a profile sorted them"),
            <= NotProfiled => new(false, $"{evidence}: no profile sorted them"),
            _ => new(null, evidence),
        };
    }

    private static BuildFact Lto(ProbeAnswer answer, ElfFile? code, FunctionOrder? order)
    {
        if (ConfigureArguments.Wants(answer.ConfigArgs, "lto"))
            return new(true, "configured with --with-lto");
        if (code?.All.Any(symbol => symbol.Name.Contains(".lto_priv", StringComparison.Ordinal)) == true)
            return new(true, "the symbol table has names that only link-time optimisation gives (.lto_priv)");
        if (code?.All.Any(symbol => symbol is { Type: ElfSymbol.SourceFile, Name: "dictobject.c" }) == true)
            return new(false, "the symbol table tells the functions by source file (dictobject.c), which link-time optimisation forgets");
        return order?.Mixing switch
        {
            >= Mixed and var mixing => new(true, FormattableString.Invariant(
                $"{mixing:0 %} of the C API's functions lie beside one of another source file, as only link-time optimisation mixes them")),
            _ => new(null, "configure's arguments do not tell, and the machine code need not show it"),
        };
    }

    private static JitState? Jit(ProbeAnswer answer) => answer.Jit ?? answer.Hexversion switch
    {
        < JitExists => JitState.None,
        < JitIsTold => ConfigureArguments.ValueOf(answer.ConfigArgs, "experimental-jit") switch
        {
            "yes" => JitState.On,
            "yes-off" => JitState.Off,
            // Its stencils are made by what configure wrote into the Makefile: without the argument there are none.
            _ => JitState.None,
        },
        _ => null,
    };

    private static bool? Assertions(ProbeAnswer answer) =>
        answer.Debug || ConfigureArguments.Wants(answer.ConfigArgs, "assertions") ? true : CompilerFlags.Assertions(answer.CoreCflags);

    // Its options are those of its translation, which also compiles; the flags in its sysconfig are for extensions.
    private static BuildFacts OfPyPy(ProbeAnswer answer)
    {
        return new(Option("profopt", answer.Profopt), Option("lto", answer.Lto), answer.Jit, null, null);

        static BuildFact Option(string name, bool? value) => new(value, value switch
        {
            true => $"translated with --{name}",
            false => $"translated without --{name}",
            null => "sys.pypy_translation_info does not tell",
        });
    }
}
