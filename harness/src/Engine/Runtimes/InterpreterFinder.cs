using Bench.Catalogue;
using Bench.Results;

namespace Bench.Runtimes;

/// <summary>Finds the runtimes a user asks for, and says why it leaves one out.</summary>
/// <param name="places">Where to look.</param>
/// <param name="timeout">How long one interpreter may take to describe itself.</param>
public sealed class InterpreterFinder(SearchPlaces places, TimeSpan timeout)
{
    private readonly InterpreterProbe probe = new(timeout);

    /// <summary>A finder for this machine, with 20 s an interpreter.</summary>
    public InterpreterFinder()
        : this(SearchPlaces.FromEnvironment(), TimeSpan.FromSeconds(20))
    {
    }

    /// <summary>Looks for every request; what is wrong with one does not stop the others.</summary>
    /// <param name="requests">
    /// Versions (<c>3.13</c>, <c>3.11.7</c>, <c>3.13t</c>), executables or their names, globs; each with <c>+gil</c> for a
    /// free-threaded build with its GIL on; none means <c>python3</c> and <c>dotnet</c>.
    /// </param>
    /// <param name="cancellation">Ends the search and the interpreter that is being asked.</param>
    /// <exception cref="OperationCanceledException">The search was cancelled.</exception>
    public async Task<InterpreterSearch> FindAsync(IReadOnlyList<string> requests, CancellationToken cancellation)
    {
        var answers = new Dictionary<string, ProbeResult>(StringComparer.Ordinal);
        var results = new List<ProbeResult>();
        foreach (var request in requests.Count == 0 ? [RuntimeKind.CPython.Command, RuntimeKind.Dotnet.Command]
            : requests.Distinct().ToList())
            results.AddRange(DotnetRuntime.Requests.Contains(request)
                ? [new ProbeResult(DotnetRuntime.Describe(request))]
                : request.EndsWith(GilChoice.Suffix, StringComparison.Ordinal)
                    ? (await ResolveAsync(request[..^GilChoice.Suffix.Length], Ask).ConfigureAwait(false)).Select(GilChoice.SwitchOn)
                    : await ResolveAsync(request, Ask).ConfigureAwait(false));
        return new InterpreterSearch(
            results.Select(result => result.Interpreter).OfType<Interpreter>().DistinctBy(Identity).ToList(),
            results.Select(result => result.Problem).OfType<InterpreterProblem>().Distinct().ToList());

        async Task<ProbeResult> Ask(string executable)
        {
            if (!answers.TryGetValue(executable, out var answer))
                answers[executable] = answer = await probe.AskAsync(executable, cancellation).ConfigureAwait(false);
            return answer;
        }
    }

    private async Task<IReadOnlyList<ProbeResult>> ResolveAsync(string request, Func<string, Task<ProbeResult>> ask)
    {
        if (VersionRequest.TryParse(request) is { } version)
            return [await FirstAsync(request, places.Candidates(version), version.Accepts, ask).ConfigureAwait(false)];
        if (!request.Contains('/', StringComparison.Ordinal) && !PathGlob.IsPattern(request))
            return [await FirstAsync(request, places.OnPath(request), _ => true, ask).ConfigureAwait(false)];

        var path = request.StartsWith("~/", StringComparison.Ordinal)
            ? Path.Combine(SearchPlaces.Home, request[2..])
            : Path.GetFullPath(request);
        var isPattern = PathGlob.IsPattern(path);
        var files = PathGlob.Expand(path).Where(SearchPlaces.IsExecutable).ToList();
        if (files.Count == 0)
            return
            [
                new(isPattern ? InterpreterProblems.NoMatch(request) : InterpreterProblems.NoExecutable(request, path)),
            ];
        var results = new List<ProbeResult>();
        foreach (var file in files)
        {
            var result = await ask(file).ConfigureAwait(false);
            results.Add(isPattern ? result : result.For(request));
        }
        return results;
    }

    /// <summary>The first candidate that is wanted, else the first thing that is wrong, else "not found".</summary>
    private async Task<ProbeResult> FirstAsync(
        string request, IEnumerable<string> candidates, Func<Interpreter, bool> wanted,
        Func<string, Task<ProbeResult>> ask)
    {
        ProbeResult? failure = null;
        var seen = new List<string>();
        foreach (var candidate in candidates)
        {
            var result = await ask(candidate).ConfigureAwait(false);
            if (result.Interpreter is { } interpreter && wanted(interpreter))
                return result;
            if (result.Interpreter is { } other)
                seen.Add(other.Label);
            else if (!places.IsShim(candidate) && Concerns(request, result))
                failure ??= result.For(request);
        }
        if (failure is null && VersionRequest.TryParse(request) is not null)
            foreach (var file in places.Everything())
                if ((await ask(file).ConfigureAwait(false)).Interpreter is { } there)
                    seen.Add(there.Label);
        return failure ?? new ProbeResult(InterpreterProblems.NotFound(request, [.. seen.Distinct().Order(VersionOrder.Instance)]));
    }

    /// <summary>A known version that is another than the one asked for has no say in why that one is missing.</summary>
    private static bool Concerns(string request, ProbeResult failed) =>
        failed.LanguageVersion is not { } version
        || VersionRequest.TryParse(request) is not { } wanted
        || wanted.Accepts(version);

    private static (string Executable, string Label) Identity(Interpreter interpreter) =>
        (InterpreterProbe.RealPath(interpreter.Executable), interpreter.Label);
}
