using Bench.Native;

namespace Bench.Measurement;

/// <summary>Cases that no worker is asked for any more, and why: their kernel does not compile, or it ended a worker.</summary>
public sealed class LeftOutCases
{
    private readonly Dictionary<Case, string> cases = [];
    private readonly Dictionary<string, string> abis = [];

    /// <summary>The cases of a runtime that its build has no kernels for.</summary>
    public static LeftOutCases Of(RuntimePlan runtime, NativeBuild build)
    {
        var leftOut = new LeftOutCases();
        foreach (var c in runtime.Cases.Where(c => !c.Kernel.IsCalibration))
            if (build.WhyMissing(c.Abi, c.Kernel.Workload, c.Kernel.Strategy) is { } why)
                leftOut.Add(c, why);
        return leftOut;
    }

    /// <param name="c">The case.</param>
    /// <param name="why">Without <c>failed: </c>.</param>
    public void Add(Case c, string why) => cases.TryAdd(c, $"failed: {why}");

    /// <summary>All cases of an ABI, whose module ends the worker that loads it.</summary>
    public void AddAbi(string abi, string why) => abis.TryAdd(abi, $"failed: {why}");

    /// <summary>Whether workers load the module of an ABI.</summary>
    public bool IsLoaded(string abi) => !abis.ContainsKey(abi);

    /// <summary><c>failed: why</c>, or null for a case that can be asked for.</summary>
    public string? Why(Case c) =>
        cases.GetValueOrDefault(c) ?? (c.Kernel.IsCalibration ? null : abis.GetValueOrDefault(c.Abi));

    /// <summary>Positions of the cases of a block that can be asked for.</summary>
    public IReadOnlyList<int> Rest(Block block) =>
        [.. Enumerable.Range(0, block.Cases.Count).Where(i => Why(block.Cases[i]) is null)];
}
