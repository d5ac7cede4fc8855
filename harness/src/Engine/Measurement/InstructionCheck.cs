using Bench.Catalogue;
using Bench.Results;

namespace Bench.Measurement;

/// <summary>
/// A kernel whose loop executes no more than its no-op's was optimised away. Called through the interpreter a read of
/// a static may take as many instructions as the no-op's constant, and two fewer in HPy: the no-op's HPy_Dup of None
/// tests for null, HPyGlobal_Load does not. Python loops are left out: they run the functions that `call` runs, by bytecode
/// that each interpreter specialises for some conventions and not for others, or compiles.
/// </summary>
public static class InstructionCheck
{
    public static IEnumerable<(Case Case, CaseStatus Status)> Judge(RuntimePlan runtime, IReadOnlyDictionary<Case, double> instructions)
    {
        foreach (var block in runtime.Blocks)
            for (var i = 0; i < block.Cases.Count; i++)
            {
                var c = block.Cases[i];
                var baseline = block.IndexOfBaseline(c);
                if (!block.Owned[i] || baseline < 0 || !CanJudge(c) || !instructions.TryGetValue(c, out var own)
                    || !instructions.TryGetValue(block.Cases[baseline], out var noop) || own > noop
                    || (c.Mode.HasRatio() && own >= noop - FewerThanNone(c)))
                    continue;
                yield return (c, CaseStatus.Failed(
                    FormattableString.Invariant($"executes {own:0.##} instructions an operation, its no-op {noop:0.##}")));
            }
    }

    /// <summary>Whether the instructions of a case say something about its kernel.</summary>
    public static bool CanJudge(Case c) => c.Mode != Mode.Python;

    private static int FewerThanNone(Case c) => Abis.Of(c.Abi).IsC ? 0 : 2;
}
