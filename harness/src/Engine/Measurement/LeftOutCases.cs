using Bench.Native;
using Bench.Results;

namespace Bench.Measurement;

/// <summary>Cases that no worker is asked for any more, and why: their kernel does not compile, or it ended a worker.</summary>
public sealed class LeftOutCases
{
    private readonly Dictionary<Case, CaseStatus> cases = [];
    private readonly Dictionary<string, CaseStatus> abis = [];

    /// <summary>The cases of a runtime that its build has no kernels for.</summary>
    public static LeftOutCases Of(RuntimePlan runtime, NativeBuild build)
    {
        var leftOut = new LeftOutCases();
        foreach (var c in runtime.Cases.Where(c => !c.Kernel.IsCalibration))
            if (build.WhyMissing(c.Abi, c.Kernel.Workload, c.Kernel.Strategy) is { } why)
                leftOut.Add(c, why);
        return leftOut;
    }

    public void Add(Case c, string why) => cases.TryAdd(c, CaseStatus.Failed(why));

    /// <summary>All cases of an ABI, whose module ends the worker that loads it.</summary>
    public void AddAbi(string abi, string why) => abis.TryAdd(abi, CaseStatus.Failed(why));

    /// <summary>Whether workers load the module of an ABI.</summary>
    public bool IsLoaded(string abi) => !abis.ContainsKey(abi);

    /// <summary>That it failed and why; ok for a case that can be asked for.</summary>
    public CaseStatus StatusOf(Case c) =>
        cases.TryGetValue(c, out var status) || c.Kernel.IsCalibration ? status : abis.GetValueOrDefault(c.Abi);

    /// <summary>Positions of the cases of a block that can be asked for.</summary>
    public IReadOnlyList<int> Rest(Block block) =>
        [.. Enumerable.Range(0, block.Cases.Count).Where(i => StatusOf(block.Cases[i]).IsOk)];
}
