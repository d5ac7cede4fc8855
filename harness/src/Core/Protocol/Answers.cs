namespace Bench.Protocol;

/// <summary>The first line of a worker.</summary>
public sealed record Hello(int BenchWorker, string Implementation = "", string Version = "");

/// <summary>What a worker says once modules are loaded.</summary>
/// <param name="Failed">Which could not be, by ABI, and why.</param>
/// <param name="ExportedBy">By ABI: the function by which the interpreter imported the module, <c>PyInit</c> or <c>PyModExport</c>.</param>
public sealed record LoadAnswer(IReadOnlyDictionary<string, string> Failed, IReadOnlyDictionary<string, string>? ExportedBy = null);

/// <summary>Nanoseconds of one addition of the clock chain, after the warm-up.</summary>
public sealed record WarmUpAnswer(double ClockNs);

/// <summary>
/// Times of a block. <see cref="Status"/> and <see cref="N"/> have an entry a case; a row of <see cref="Ns"/> is
/// a round and has an entry for each case whose status is null, in their order.
/// </summary>
public sealed record BlockAnswer(
    IReadOnlyList<string?> Status, IReadOnlyList<long> N, IReadOnlyList<IReadOnlyList<long>> Ns)
{
    /// <summary>Whether a free-threaded interpreter had its GIL at the block's end; null of other runtimes.</summary>
    public bool? Gil { get; init; }

    /// <summary>The answer about all cases of a block, of which only some were asked for.</summary>
    /// <param name="positions">Theirs.</param>
    /// <param name="others">The status of each case that was not.</param>
    public BlockAnswer Among(IReadOnlyList<int> positions, IReadOnlyList<string?> others)
    {
        var (status, n) = (others.ToArray(), new long[others.Count]);
        foreach (var (asked, position) in positions.Index())
            (status[position], n[position]) = (Status[asked], N[asked]);
        return this with { Status = status, N = n };
    }
}

/// <summary>What <c>verify</c> found for a case.</summary>
/// <param name="Status">Null, or why there is nothing else.</param>
/// <param name="Answer">The operation's result as text; null where a mode cannot tell.</param>
/// <param name="LeakedReferences">Largest change of a reference count over all operations; null where nothing is counted.</param>
/// <param name="LeakedBlocks">Change in the number of allocated blocks; null where they are not counted.</param>
/// <param name="LeakedBytes">By how much the C heap grew; null where it does not tell.</param>
/// <param name="Growth">Time of 2n operations by time of n.</param>
/// <param name="Handles">What HPy's debug context has to say: <c>file:line: what is wrong</c>.</param>
public sealed record CaseProperties(
    string? Status, string? Answer = null, long? LeakedReferences = null, long? LeakedBlocks = null, long? LeakedBytes = null,
    double Growth = 0, IReadOnlyList<string>? Handles = null);

/// <summary>An entry a case of the request.</summary>
public sealed record VerifyAnswer(IReadOnlyList<CaseProperties> Cases);

/// <summary>Which cases could not be counted, and why: an entry a case.</summary>
public sealed record CountAnswer(IReadOnlyList<string?> Status);

/// <summary>In the place of any other answer.</summary>
public sealed record ErrorAnswer(string Error);
