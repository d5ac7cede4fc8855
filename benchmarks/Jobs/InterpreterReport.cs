using Bench.Runtimes;

namespace Bench.Cli.Jobs;

/// <summary>Finds interpreters and tells what was found, and what is left out and why.</summary>
public static class InterpreterReport
{
    /// <exception cref="BenchException">No interpreter is left.</exception>
    public static async Task<InterpreterSearch> FindAsync(IReadOnlyList<string> requests, CancellationToken cancellation)
    {
        var search = await new InterpreterFinder().FindAsync(requests, cancellation);
        var unfit = search.Found.Where(interpreter => interpreter.Implementation != "cpython" && !interpreter.IsDotnet).ToList();
        search = new InterpreterSearch(
            [.. search.Found.Except(unfit).DistinctBy(interpreter => interpreter.Label)],
            [
                .. search.LeftOut,
                .. unfit.Select(i => new InterpreterProblem(i.Label, "only CPython can load these kernels", "choose a CPython with --python")),
                .. search.Found.Except(unfit).GroupBy(i => i.Label).SelectMany(group => group.Skip(1))
                    .Select(i => new InterpreterProblem(i.Label, "another interpreter of the same version is measured", "measure it in a run of its own")),
            ]);
        foreach (var interpreter in search.Found)
            Console.WriteLine($"found     {interpreter.Label} ({interpreter.Compiler}{(interpreter.Pgo ? ", PGO" : "")}{(interpreter.Lto ? ", LTO" : "")})");
        foreach (var problem in search.LeftOut)
            Console.WriteLine($"left out  {problem}");
        return search.Found.Count > 0
            ? search
            : throw new BenchException("no runtime to measure: install python3 with its headers (Debian: apt-get install python3-dev), or choose one with --python (3.13, a path, dotnet)");
    }
}
