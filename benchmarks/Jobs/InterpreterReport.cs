using Bench.Runtimes;
using Bench.Runtimes.Builds;

namespace Bench.Cli.Jobs;

/// <summary>Finds interpreters and tells what was found, and what is left out and why.</summary>
public static class InterpreterReport
{
    /// <param name="requests">As given with <c>--python</c>.</param>
    /// <param name="cancellation">Ends the search.</param>
    /// <param name="output">Is told; without it the console.</param>
    /// <exception cref="BenchException">No interpreter is left.</exception>
    public static async Task<InterpreterSearch> FindAsync(
        IReadOnlyList<string> requests, CancellationToken cancellation, TextWriter? output = null)
    {
        output ??= Console.Out;
        var search = await new InterpreterFinder().FindAsync(requests, cancellation);
        var problems = search.Found.ToDictionary(interpreter => interpreter, Unfit);
        var fit = search.Found.Where(interpreter => problems[interpreter] is null).ToList();
        search = new InterpreterSearch(
            [.. fit.DistinctBy(interpreter => interpreter.Label)],
            [
                .. search.LeftOut,
                .. problems.Values.OfType<InterpreterProblem>(),
                .. fit.GroupBy(i => i.Label).SelectMany(group => group.Skip(1))
                    .Select(i => new InterpreterProblem(
                        i.Label, "another interpreter of the same version is measured", "measure it in a run of its own")),
            ]);
        foreach (var interpreter in search.Found)
            output.WriteLine($"found     {interpreter.Label} ({string.Join(", ", Facts(interpreter))})");
        foreach (var problem in search.LeftOut)
            output.WriteLine($"left out  {problem}");
        return search.Found.Count > 0
            ? search
            : throw new BenchException(
                "no runtime to measure: install python3 with its headers (Debian: apt-get install python3-dev), or choose one with "
                    + "--python (3.13, a path, dotnet)");
    }

    /// <summary>Tells of each that was built otherwise than what people use.</summary>
    public static void Warn(IEnumerable<Interpreter> interpreters)
    {
        foreach (var warning in interpreters.Select(BuildWarning.Of).OfType<string>())
            Console.WriteLine($"warning   {warning}");
    }

    private static IEnumerable<string> Facts(Interpreter interpreter)
    {
        yield return interpreter.Compiler.Trim();
        if (interpreter.Kind.IsPython)
        {
            yield return Told("PGO", interpreter.Build.Pgo);
            yield return Told("LTO", interpreter.Build.Lto);
        }
        if (interpreter.Build.Jit is JitState.On or JitState.Off)
            yield return interpreter.Build.Jit == JitState.On ? "JIT" : "JIT off";
        if (interpreter.Build.Assertions == true)
            yield return "assertions";
        if (interpreter.Kind.IsHpyHost)
            yield return $"its own HPy {interpreter.HpyVersion}; no C API is measured";
    }

    private static string Told(string what, BuildFact fact) => fact.Holds switch
    {
        true => what,
        false => $"no {what}",
        null => $"{what} unknown",
    };

    /// <summary>Why an interpreter cannot be measured, or null.</summary>
    private static InterpreterProblem? Unfit(Interpreter interpreter) => interpreter switch
    {
        { Kind.IsHpyHost: true, HpyIncludeDirectory: null } => new(
            interpreter.Label, "has no HPy headers (no hpy.h in hpy/devel/include of its packages)",
            "install them (Debian: apt-get install pypy3-dev) or use a newer PyPy"),
        { Kind.IsHpyHost: true, HostsHpy: false } => new(
            interpreter.Label, "was built without _hpy_universal, so it can load no HPy module, and no C API is measured on PyPy",
            "choose a PyPy in which import _hpy_universal works, such as 7.3.11 or 7.3.19 of Debian 12 and 13"),
        { Kind.IsKnown: true } => null,
        _ => new(interpreter.Label, "only CPython and PyPy can load these kernels", "choose one of them with --python"),
    };
}
