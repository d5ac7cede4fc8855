using Bench.Results;

namespace Bench.Runtimes;

/// <summary>A free-threaded build is two runtimes: with its GIL off, as it starts, and with its GIL on.</summary>
public static class GilChoice
{
    /// <summary>What a request and a label end in where the GIL is on: <c>3.13t+gil</c>.</summary>
    public const string Suffix = RuntimeName.GilOn;

    // Not PYTHON_GIL=0 for the other: that would keep the GIL off where a module of ours switches it on.
    private static readonly Dictionary<string, string> On = new() { ["PYTHON_GIL"] = "1" };

    /// <summary>Whether its workers are to have the GIL; null of a build that has no choice.</summary>
    public static bool? Of(Interpreter interpreter) => interpreter.FreeThreaded ? interpreter.Settings.ContainsKey("PYTHON_GIL") : null;

    /// <summary>The same build with its GIL on, or why there is none.</summary>
    internal static ProbeResult SwitchOn(ProbeResult found) => found.Interpreter switch
    {
        null => found,
        { FreeThreaded: true } build => new ProbeResult(build with { Settings = On }),
        var other => new ProbeResult(new InterpreterProblem(
            other.Label + Suffix, "always has a GIL", $"leave {Suffix} out: it is for free-threaded builds, such as 3.13t{Suffix}")),
    };
}
