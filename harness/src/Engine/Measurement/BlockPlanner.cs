using Bench.Catalogue;

namespace Bench.Measurement;

/// <summary>
/// Groups a runtime's cases into blocks: one workload, parameter point and mode each, with its no-ops, its
/// reference and the calibration kernels. A group that is too large is split by ABI and then by size; every part
/// gets what its cases are compared with.
/// </summary>
public static class BlockPlanner
{
    /// <summary>A round of more cases takes over a millisecond, in which the clock may drift.</summary>
    public const int LargestBlock = 28;

    // No-ops of four shapes, references of three and their own, the clock and the call, and ways to do without a cache.
    private const int MostControls = 14;

    public static IReadOnlyList<Block> Plan(IReadOnlyList<Case> cases)
    {
        var owned = new HashSet<Case>();
        var blocks = new List<Block>();
        var calibrations = cases.Where(c => c.Kernel.IsCalibration).ToLookup(c => c.Mode);
        foreach (var group in cases.Where(c => !c.Kernel.IsCalibration)
                     .GroupBy(c => (c.Kernel.Workload, c.Parameters, c.Mode)))
            foreach (var part in Split([.. group]))
            {
                List<Case> members = [.. calibrations[group.Key.Mode], .. WithControls(part, [.. group])];
                blocks.Add(new Block(
                    group.Key.Workload, group.Key.Parameters, group.Key.Mode, members,
                    members.Select(owned.Add).ToList()));
            }
        return blocks;
    }

    private static IEnumerable<IReadOnlyList<Case>> Split(IReadOnlyList<Case> group)
    {
        if (group.Count + 2 <= LargestBlock)
            return [group];
        return group.GroupBy(c => c.Abi).SelectMany(abi => abi.Where(c => !c.Kernel.IsNoop).Chunk(LargestBlock - MostControls));
    }

    /// <summary>What the part is compared with, then the part.</summary>
    private static IEnumerable<Case> WithControls(IReadOnlyList<Case> part, IReadOnlyList<Case> group)
    {
        return part.SelectMany(Controls).Concat(part).Distinct();

        IEnumerable<Case> Controls(Case of)
        {
            var name = of.Kernel.ReferenceIn(of.Mode);
            var reference = Find(Abis.CApi, name) ?? Find(of.Abi, name);
            var recomputed = group.Where(c => c.IsRecomputeOf(of));
            return new[] { Baseline(of), reference, reference is null ? null : Baseline(reference) }
                .Concat(recomputed.SelectMany(c => new[] { Baseline(c), c })).OfType<Case>();
        }

        Case? Baseline(Case of) => Find(of.Abi, of.BaselineStrategy());

        Case? Find(string abi, string strategy) =>
            group.FirstOrDefault(c => c.Abi == abi && c.Kernel.Strategy == strategy);
    }

    /// <summary>In C loops all shapes are the same empty loop; through the interpreter they differ.</summary>
    public static string BaselineStrategy(this Case of) =>
        of.Kernel.Baseline.Length > 0 && of.Mode.IsLoop() ? "noop" : of.Kernel.Baseline;
}
