using Bench.Measurement;
using Bench.Native;

namespace Bench.Cli.Display;

/// <summary>How long a run will take, in words: <c>about 107 s, after about 24 s of building</c>.</summary>
public static class ExpectedTime
{
    // All ABIs of CPython, on the two cores of the reference machine.
    private static readonly TimeSpan Build = TimeSpan.FromSeconds(12);

    public static async Task<string> OfAsync(RunPlan plan, NativeBuilder builder, CancellationToken cancellation)
    {
        var missing = 0;
        foreach (var runtime in plan.Measured)
            missing += await builder.IsBuiltAsync(runtime.Modules, cancellation) ? 0 : 1;
        return $"about {Text(plan.Expected)}" + (missing == 0 ? "" : $", after about {Text(missing * Build)} of building");
    }

    private static string Text(TimeSpan time) => time.TotalSeconds < 120
        ? FormattableString.Invariant($"{time.TotalSeconds:0} s")
        : FormattableString.Invariant($"{time.TotalMinutes:0.0} min");
}
