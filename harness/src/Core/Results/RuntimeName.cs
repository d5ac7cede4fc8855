namespace Bench.Results;

/// <summary>What runtimes are called in results and before people: <c>cpython 3.13.0</c>, <c>cpython 3.13.5t+gil</c>.</summary>
public static class RuntimeName
{
    /// <summary>What the version of a free-threaded build ends in where its GIL is on.</summary>
    public const string GilOn = "+gil";

    public static string Of(string runtime, string version) => $"{runtime} {version}";

    /// <summary>Whether upstream calls a free-threaded version experimental: 3.13 (PEP 703), no longer 3.14 (PEP 779).</summary>
    /// <param name="version">As in results: <c>3.13.5t+gil</c>.</param>
    public static bool IsExperimental(string version) =>
        version.StartsWith("3.13.", StringComparison.Ordinal) && version.Split(GilOn)[0].EndsWith('t');
}
