using Bench.Locking;
using Bench.Native;

namespace Bench.Cli.Jobs;

/// <summary>One run at a time: two that measure on the same cores make each other's figures worse.</summary>
internal static class MeasuringTurn
{
    /// <summary>Says so where another run measures, or waits for its end; others hear of this one until it is disposed of.</summary>
    public static Task<IDisposable?> TakeAsync(IEnumerable<string> arguments, bool waits, CancellationToken interruption) =>
        new MeasuringRuns(Path.Combine(NativeBuilder.DefaultCache(), "measuring")).JoinAsync(
            MeasuringRun.Here($"bench {string.Join(' ', arguments)}".TrimEnd()), waits,
            other => Console.WriteLine(waits
                ? $"waiting   {other}: this one begins when that has ended"
                : $"warning   {other}: each disturbs the other; stop one, or begin with --wait"),
            interruption);
}
