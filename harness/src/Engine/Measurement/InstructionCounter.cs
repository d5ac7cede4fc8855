using Bench.Native;
using Bench.Protocol;

namespace Bench.Measurement;

/// <summary>
/// Exact instructions an operation, by callgrind: the difference between 2n and n operations, with a fixed hash seed.
/// </summary>
public sealed class InstructionCounter(NativeSource source)
{
    private const int Operations = 200;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan PatienceWithACase = TimeSpan.FromMinutes(2);

    /// <summary>Whether valgrind is installed.</summary>
    public static bool IsAvailable => ToolProcess.IsInstalled("valgrind");

    /// <summary>Whether valgrind is installed and can follow the runtime.</summary>
    public static bool CanCount(RuntimePlan runtime) => IsAvailable && runtime.Interpreter.Kind.WhyUncountable is null;

    /// <returns>Instructions by case; cases that cannot be counted are missing.</returns>
    /// <exception cref="WorkerFailedException">No worker starts.</exception>
    public async Task<IReadOnlyDictionary<Case, double>> CountAsync(
        RuntimePlan runtime, NativeBuild build, LeftOutCases leftOut, IProgress<string> progress, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("bench-callgrind-").FullName;
        try
        {
            var start = new WorkerStart(
                runtime.Interpreter, source.WorkerScript, build.WorkerModule, HashSeed: 0, EnvironmentPadding: 0,
                ["valgrind", "--quiet", "--tool=callgrind", "--instr-atstart=no", $"--callgrind-out-file={Path.Combine(folder, "out.%p")}"],
                new Dictionary<string, string>());
            var walk = new BlockWalk(new LaunchWorker(runtime, build, start, leftOut, new WorkerFacts()), Patience, PatienceWithACase);
            await walk.AskAsync<CountAnswer>(
                Request, (_, _, _) => { }, (block, i, why) => leftOut.Add(block.Cases[i], $"under callgrind: {why}"),
                progress, cancellation).ConfigureAwait(false);
            return Collect(runtime, CallgrindDumps.Read(folder));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        int IndexOf(Block block) => runtime.Blocks.Index().First(other => ReferenceEquals(other.Item, block)).Index;

        BlockRequest Request(Block block) => BlockRequest.About("count", block) with
        {
            Operations = Operations,
            Labels = [.. block.Cases.Select((_, i) => Label(IndexOf(block), i))],
        };
    }

    /// <summary>Names the dumps of a case.</summary>
    private static string Label(int block, int position) => FormattableString.Invariant($"{block}-{position}");

    private static Dictionary<Case, double> Collect(RuntimePlan runtime, IReadOnlyDictionary<string, long> dumps)
    {
        var counts = new Dictionary<Case, double>();
        for (var b = 0; b < runtime.Blocks.Count; b++)
            for (var i = 0; i < runtime.Blocks[b].Cases.Count; i++)
                if (runtime.Blocks[b].Owned[i]
                    && dumps.TryGetValue($"{Label(b, i)}x1", out var once)
                    && dumps.TryGetValue($"{Label(b, i)}x2", out var twice))
                    counts[runtime.Blocks[b].Cases[i]] = (twice - once) / (double)Operations;
        return counts;
    }
}
