using Bench.Protocol;

namespace Bench.Measurement;

/// <summary>What the workers of a runtime said of themselves.</summary>
public sealed class WorkerFacts
{
    private readonly Dictionary<string, string> exportedBy = [];

    /// <summary>By ABI: the function by which the interpreter imported the kernels' module.</summary>
    public IReadOnlyDictionary<string, string> ExportedBy => exportedBy;

    /// <summary>Whether a free-threaded interpreter had its GIL when it was last asked, at the end of a block; null of others.</summary>
    public bool? Gil { get; private set; }

    public void Note(LoadAnswer answer)
    {
        foreach (var (abi, function) in answer.ExportedBy ?? new Dictionary<string, string>())
            exportedBy[abi] = function;
    }

    public void Note(BlockAnswer answer) => Gil = answer.Gil ?? Gil;
}
