using Bench.Machine;
using Bench.Measurement;
using Bench.Native;

namespace Bench.Cli.Display;

/// <summary>How long a run will take beside what else the machine does, in words: <c>about 131 s, 24 s of it building</c>.</summary>
public static class ExpectedTime
{
    // Of one ABI's kernels, on the reference machine: of one core.
    private static readonly TimeSpan Compiling = TimeSpan.FromSeconds(8);

    // What presents and reports it, for a case.
    private static readonly TimeSpan Presenting = TimeSpan.FromMilliseconds(1);

    public static async Task<string> OfAsync(RunPlan plan, NativeBuilder builder, CancellationToken cancellation)
    {
        var abis = 0;
        foreach (var runtime in plan.Measured)
            abis += await builder.IsBuiltAsync(runtime.Modules, cancellation) ? 0 : runtime.Modules.Abis.Count;
        var slowdown = MachinePace.Slowdown();
        var building = abis * Compiling / Environment.ProcessorCount * slowdown;
        var all = building + ((plan.Expected + (plan.Cases.Count() * Presenting)) * slowdown);
        return $"about {Text(all)}" + (abis == 0 ? "" : $", {Text(building)} of it building");
    }

    private static string Text(TimeSpan time) => time.TotalSeconds < 120
        ? FormattableString.Invariant($"{time.TotalSeconds:0} s")
        : FormattableString.Invariant($"{time.TotalMinutes:0.0} min");
}
