using Bench.Catalogue;

namespace Bench.Runtimes;

/// <summary>Whether a runtime in results is one that a user asks for, in the words that choose one to measure.</summary>
public static class RuntimeChoice
{
    /// <param name="request">A version of CPython (<c>3.13</c>, <c>3.13t+gil</c>), <c>python3</c>, <c>pypy3</c>, <c>dotnet</c>, or a
    /// label (<c>pypy 7.3.11</c>).</param>
    /// <param name="runtime">As in results: <c>cpython</c>.</param>
    /// <param name="version">As in results: <c>3.13.0</c>.</param>
    public static bool Accepts(string request, string runtime, string version) => request switch
    {
        _ when RuntimeKind.All.FirstOrDefault(kind => kind.Command == request) is { } kind => runtime == kind.Name,
        _ when HasGil(request) != HasGil(version) => request == runtime,
        _ when VersionRequest.TryParse(Plain(request)) is { } asked => runtime == RuntimeKind.CPython.Name
            && Plain(version).EndsWith('t') == asked.FreeThreaded && asked.Accepts(Plain(version).TrimEnd('t')),
        _ => request == runtime || request == $"{runtime} {version}",
    };

    private static bool HasGil(string name) => name.EndsWith(GilChoice.Suffix, StringComparison.Ordinal);

    private static string Plain(string name) => HasGil(name) ? name[..^GilChoice.Suffix.Length] : name;
}
