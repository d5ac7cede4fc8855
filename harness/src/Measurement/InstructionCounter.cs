using System.Globalization;
using Bench.Native;

namespace Bench.Measurement;

/// <summary>
/// Exact instructions an operation, by callgrind: the difference between 2n and n operations, with a fixed hash seed.
/// </summary>
public sealed class InstructionCounter(NativeSource source)
{
    private const int Operations = 200;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <summary>Whether valgrind is installed.</summary>
    public static bool IsAvailable => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "valgrind")));

    /// <summary>callgrind does not follow code that .NET compiles; PyPy takes minutes under it, and has crashed there.</summary>
    public static bool CanCount(RuntimePlan runtime) => IsAvailable && runtime.Interpreter is { IsDotnet: false, IsPyPy: false };

    /// <returns>Instructions by case; cases that cannot be counted are missing.</returns>
    /// <exception cref="BenchException">The worker failed under callgrind.</exception>
    public async Task<IReadOnlyDictionary<Case, double>> CountAsync(
        RuntimePlan runtime, NativeBuild build, IProgress<string> progress, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("bench-callgrind-").FullName;
        try
        {
            var start = new WorkerStart(
                runtime.Interpreter, source.WorkerScript, build.WorkerModule, HashSeed: 0, EnvironmentPadding: 0,
                ["valgrind", "--quiet", "--tool=callgrind", "--instr-atstart=no", $"--callgrind-out-file={Path.Combine(folder, "out")}"],
                new Dictionary<string, string>());
            await using (var worker = await Worker.StartAsync(start, Patience, cancellation).ConfigureAwait(false))
            {
                await worker.AskAsync<LoadAnswer>(LoadRequest.Of(runtime.Abis, build.Folder, build.Request.Host), Patience, cancellation).ConfigureAwait(false);
                for (var b = 0; b < runtime.Blocks.Count; b++)
                {
                    progress.Report($"{runtime.Interpreter.Label} {runtime.Blocks[b].Label}");
                    var request = BlockRequest.About("count", runtime.Blocks[b]) with
                    {
                        Operations = Operations,
                        Label = b.ToString(CultureInfo.InvariantCulture),
                    };
                    await worker.AskAsync<CountAnswer>(request, Patience, cancellation).ConfigureAwait(false);
                }
            }
            return Collect(runtime, CallgrindDumps.Read(folder));
        }
        catch (WorkerFailedException failure)
        {
            throw new BenchException($"{runtime.Interpreter.Label} under callgrind: {failure.Message}");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Dictionary<Case, double> Collect(RuntimePlan runtime, IReadOnlyDictionary<string, long> dumps)
    {
        var counts = new Dictionary<Case, double>();
        for (var b = 0; b < runtime.Blocks.Count; b++)
            for (var i = 0; i < runtime.Blocks[b].Cases.Count; i++)
                if (runtime.Blocks[b].Owned[i]
                    && dumps.TryGetValue(FormattableString.Invariant($"{b}-{i}x1"), out var once)
                    && dumps.TryGetValue(FormattableString.Invariant($"{b}-{i}x2"), out var twice))
                    counts[runtime.Blocks[b].Cases[i]] = (twice - once) / (double)Operations;
        return counts;
    }
}
