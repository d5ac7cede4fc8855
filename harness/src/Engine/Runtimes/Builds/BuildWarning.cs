namespace Bench.Runtimes.Builds;

/// <summary>
/// What a user has to know of how an interpreter was built. In the reference runs a heap type's <c>tp_call</c> with a
/// keyword took 58.7 ns in pyenv's 3.11.7, without a profile, and 33.2 ns in Debian's 3.11.2, with one.
/// </summary>
public static class BuildWarning
{
    /// <returns>One sentence without a full stop; null if there is nothing to tell, or nothing is known.</returns>
    public static string? Of(Interpreter interpreter)
    {
        var ways = Ways(interpreter).ToList();
        return ways.Count == 0
            ? null
            : $"{interpreter.Label} was built {string.Join(" and ", ways)}, unlike the python3 of Debian, python.org and uv: "
                + "its figures are not theirs; choose another with --python";
    }

    private static IEnumerable<string> Ways(Interpreter interpreter)
    {
        if (!interpreter.Kind.IsBuiltByUsers)
            yield break;
        var build = interpreter.Build;
        if (interpreter.Debug)
            yield return "for debugging";
        else if (build.Assertions == true)
            yield return "with assertions";
        if (build.Optimisation is not (null or "-O2" or "-O3" or "-Ofast"))
            yield return $"with {build.Optimisation}";
        if (build.Pgo.Holds == false)
            yield return "without profile-guided optimisation";
    }
}
