using Bench.Cli.Display;
using Bench.Measurement;
using Bench.Native;
using Bench.Results;

namespace Bench.Cli.Jobs;

/// <summary>Verifies a plan's kernels and tells what is wrong.</summary>
public sealed class VerifyJob(NativeSource source)
{
    /// <returns>The exit code: a fault is a failed case.</returns>
    public async Task<int> RunAsync(RunPlan plan, bool countInstructions, TimeSpan stress, CancellationToken interruption)
    {
        var builder = new NativeBuilder(source, NativeBuilder.DefaultCache());
        var progress = new PlainProgress("verifying");
        var results = new List<(Case Case, CaseStatus Status)>();
        var verifier = new Verifier(source, stress);
        var broken = new List<string>();
        foreach (var runtime in plan.Measured)
            try
            {
                results.AddRange(await VerifyAsync(verifier, runtime, await builder.BuildAsync(runtime.Modules, interruption)));
            }
            catch (Exception failure) when (failure is BenchException or WorkerFailedException)
            {
                broken.Add($"{runtime.Interpreter.Label}: {failure.Message}");
            }
        if (countInstructions && !InstructionCounter.IsAvailable)
            Console.WriteLine("left out  instructions: valgrind is not installed");
        foreach (var interpreter in plan.Measured.Select(runtime => runtime.Interpreter))
        {
            if (!interpreter.Kind.CountsReferences)
                Console.WriteLine(
                    $"left out  references and memory on {interpreter.Label}: it counts neither; "
                        + "leaked handles are found with --hpy-debug");
            if (countInstructions && interpreter.Kind.WhyUncountable is { } why)
                Console.WriteLine($"left out  instructions on {interpreter.Label}: {why}");
        }
        foreach (var absent in results.Where(r => r.Status.IsAbsent)
            .GroupBy(r => $"{r.Case.Label}/{r.Case.Abi}: {r.Status.Why}"))
            Console.WriteLine($"absent    {Cases(absent)} on {absent.Key}");
        var faults = results.Where(r => r.Status.HasFailed).ToList();
        foreach (var fault in faults.GroupBy(r => (Where: $"{r.Case.Label}/{r.Case.Abi}", r.Status.Why)))
            Console.WriteLine($"fault     {fault.Key.Where}: {CaseList.Of(fault.Select(r => r.Case))}: {fault.Key.Why}");
        foreach (var runtime in broken)
            Console.WriteLine($"fault     {runtime}");
        var good = results.Where(r => !r.Status.IsAbsent).Select(r => r.Case).Except(faults.Select(f => f.Case)).Count();
        Console.WriteLine($"{good} cases verified, {faults.Select(f => f.Case).Distinct().Count()} at fault");
        return faults.Count + broken.Count == 0 ? ExitCode.Fine : ExitCode.Incomplete;

        async Task<IEnumerable<(Case Case, CaseStatus Status)>> VerifyAsync(Verifier verifier, RuntimePlan runtime, NativeBuild build)
        {
            var environment = runtime.Modules.Sanitize ? await Sanitizer.EnvironmentAsync(interruption) : new Dictionary<string, string>();
            var leftOut = LeftOutCases.Of(runtime, build);
            var found = (await verifier.VerifyAsync(runtime, build, leftOut, environment, progress, interruption)).ToList();
            if (countInstructions && InstructionCounter.CanCount(runtime))
                found.AddRange(InstructionCheck.Judge(
                    runtime, await new InstructionCounter(source).CountAsync(runtime, build, leftOut, progress, interruption)));
            found.AddRange(runtime.Cases.Where(c => !leftOut.StatusOf(c).IsOk).Select(c => (c, leftOut.StatusOf(c))));
            return found;
        }
    }

    private static string Cases(IEnumerable<(Case Case, CaseStatus Status)> results) =>
        string.Join(", ", results.Select(r => $"{r.Case.Kernel.Workload}.{r.Case.Kernel.Strategy}").Distinct());
}
