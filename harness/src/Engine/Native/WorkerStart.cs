using Bench.Runtimes;

namespace Bench.Native;

/// <summary>How to start a worker.</summary>
/// <param name="Interpreter">Its interpreter: the worker is the interpreter's own executable.</param>
/// <param name="Script">worker.py.</param>
/// <param name="Core">The bench_worker module.</param>
/// <param name="HashSeed">PYTHONHASHSEED.</param>
/// <param name="EnvironmentPadding">Bytes added to the environment, which moves the stack.</param>
/// <param name="Wrapper">A command to run it under (valgrind …), or empty.</param>
/// <param name="Environment">Variables on top of the scrubbed environment.</param>
public sealed record WorkerStart(
    Interpreter Interpreter,
    string Script,
    string Core,
    int HashSeed,
    int EnvironmentPadding,
    IReadOnlyList<string> Wrapper,
    IReadOnlyDictionary<string, string> Environment)
{
    // What an interpreter may need to start at all; nothing that changes how it runs.
    private static readonly string[] Kept = ["PATH", "HOME", "LD_LIBRARY_PATH", "TMPDIR", "DOTNET_ROOT"];

    /// <summary>
    /// <c>-s -P</c> where there is -P. Not <c>-I</c>, which would ignore PYTHONHASHSEED: launches are to differ
    /// in it, and to be repeatable.
    /// </summary>
    public IReadOnlyList<string> Command()
    {
        if (!Interpreter.Kind.IsPython)
            return [.. Wrapper, Interpreter.Executable];
        var hasSafePath = Interpreter.Hexversion >= 0x030B0000;
        return [.. Wrapper, Interpreter.Executable, "-s", .. hasSafePath ? ["-P"] : Array.Empty<string>(), Script, Core];
    }

    public IReadOnlyDictionary<string, string> Variables()
    {
        var variables = new Dictionary<string, string>(Environment)
        {
            ["LANG"] = "C.UTF-8",
            ["PYTHONHASHSEED"] = HashSeed.ToString(System.Globalization.CultureInfo.InvariantCulture),
            ["BENCH_PADDING"] = new string('x', EnvironmentPadding),
        };
        foreach (var (name, value) in Interpreter.Settings)
            variables[name] = value;
        foreach (var name in Kept)
            if (System.Environment.GetEnvironmentVariable(name) is { } value)
                variables[name] = value;
        return variables;
    }
}
