using Bench.Catalogue;
using Bench.Protocol;

namespace Bench.Measurement;

/// <summary>Requests about a block.</summary>
public static class BlockRequests
{
    extension(BlockRequest)
    {
        /// <summary>Time it, after what earlier passes answered.</summary>
        public static BlockRequest Of(Block block, int rounds, int seed, BlockAnswer? earlier = null) => About("block", block) with
        {
            Rounds = rounds,
            Seed = seed,
            BatchNs = block.BatchNanoseconds,
            N = earlier?.N ?? [],
        };

        public static BlockRequest About(string what, Block block) => new(
            what, block.Workload, block.Parameters, block.Mode.Name(),
            [.. block.Cases.Select(c => c.Kernel.IsCalibration ? c.Name with { Abi = BlockRequest.OwnAbi } : c.Name)])
        {
            Call = block.Cases.Select(c => c.Kernel.Calls.GetValueOrDefault(block.Parameters)).FirstOrDefault(call => call is not null),
        };
    }
}
