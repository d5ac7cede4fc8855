using Bench.Catalogue;

namespace Bench.Measurement;

/// <summary>The cases that are paired: they are timed in the same rounds.</summary>
/// <param name="Workload">What the worker prepares.</param>
/// <param name="Parameters">The parameter point it prepares it for.</param>
/// <param name="Mode">How all of them are timed.</param>
/// <param name="Cases">What is timed in each round.</param>
/// <param name="Owned">Whether this block speaks for the case; false where it only serves as a control here.</param>
public sealed record Block(
    string Workload, string Parameters, Mode Mode, IReadOnlyList<Case> Cases, IReadOnlyList<bool> Owned)
{
    private const int OrdinaryBatch = 40_000;

    /// <summary>Names the block in messages: <c>type_check object=exact latency</c>.</summary>
    public string Label => string.Join(' ', new[] { Workload, Parameters, Mode.Name() }.Where(part => part.Length > 0));

    /// <summary>Position of a calibration kernel, −1 if it is not in this block.</summary>
    public int IndexOfCalibration(string strategy) => Find(c => c.Kernel.IsCalibration && c.Kernel.Strategy == strategy);

    /// <summary>Position of the no-op of the same shape and ABI, −1 if there is none.</summary>
    public int IndexOfBaseline(Case of) => Find(c =>
        c.Abi == of.Abi && c.Kernel.Workload == of.Kernel.Workload && c.Kernel.Strategy == of.BaselineStrategy());

    /// <summary>Position of the reference: the C API's, or where there is no C API the case's own ABI's; −1 if there is none.</summary>
    public int IndexOfReference(Case of)
    {
        var abi = HasCApi ? Abis.CApi : of.Abi;
        return Find(c => c.Abi == abi && c.Kernel.Workload == of.Kernel.Workload && c.Kernel.Strategy == of.Kernel.ReferenceIn(of.Mode));
    }

    /// <summary>Longest batch, two thirds the shortest: long against the clock's 25 ns, short against a scheduler's tick.</summary>
    public int BatchNanoseconds => OrdinaryBatch * (Mode == Mode.Python ? RuntimeKind.Of(Cases[0].Runtime).PythonBatchFactor : 1);

    private bool HasCApi => Cases.Any(c => c.Abi == Abis.CApi);

    /// <summary>Positions of the ways to do without the cache, in its ABI; none for what is no cache.</summary>
    public IEnumerable<int> IndicesOfRecompute(Case of) => Enumerable.Range(0, Cases.Count).Where(i => Cases[i].IsRecomputeOf(of));

    private int Find(Predicate<Case> wanted)
    {
        for (var i = 0; i < Cases.Count; i++)
            if (wanted(Cases[i]))
                return i;
        return -1;
    }
}
