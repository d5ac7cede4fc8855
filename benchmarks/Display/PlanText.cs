using Bench.Catalogue;
using Bench.Measurement;
using Bench.Tables;

namespace Bench.Cli.Display;

/// <summary>What a plan measures and what it leaves out, in lines that fit a narrow terminal.</summary>
public static class PlanText
{
    public const int Width = 80;

    private const int Labels = 10;
    private const int Strategies = 28;

    /// <summary>Its kernels below their workloads, with the ABIs, modes and points that all kernels of a workload have together.</summary>
    public static IEnumerable<string> Kernels(RunPlan plan)
    {
        var all = plan.Cases.Concat(plan.Runtimes.SelectMany(runtime => runtime.Absent).Select(absent => absent.Case));
        foreach (var workload in all.GroupBy(c => (c.Kernel.Suite, c.Kernel.Workload)))
        {
            var whole = Facts(workload);
            yield return "";
            yield return $"{workload.Key.Suite}.{workload.Key.Workload}";
            foreach (var (name, values) in whole)
                yield return WrappedText.Of($"  {name}", values, Labels, Width);
            foreach (var kernel in workload.GroupBy(c => c.Kernel))
                yield return WrappedText.Of($"  {kernel.Key.Strategy}", Words(kernel.Key, Facts(kernel).Except(whole)), Strategies, Width);
        }
    }

    /// <summary>What it does not measure and why.</summary>
    public static IEnumerable<string> LeftOut(RunPlan plan)
    {
        foreach (var runtime in plan.Runtimes)
            foreach (var absent in runtime.Absent.GroupBy(absent => (absent.Case.Abi, absent.Why)))
                yield return Labelled("absent", $"{absent.Key.Abi} on {runtime.Interpreter.Label}: {absent.Key.Why}");
        if (plan.NotCore.Count > 0)
            yield return Labelled("left out", NotCore(plan));
    }

    public static string NotCore(RunPlan plan) => $"{CaseList.Of(plan.NotCore)}, not core: "
        + (plan.Precision.CoreOnly ? "--precision default measures more" : "more is measured without --core");

    public static string Labelled(string label, string words) => WrappedText.Of(label, words, Labels, Width);

    private static List<(string Name, string Values)> Facts(IEnumerable<Case> cases) =>
    [
        .. new (string Name, string Values)[]
        {
            ("ABIs", Distinct(cases.Select(c => c.Abi))), ("modes", Distinct(cases.Select(c => c.Mode.Name()))),
            ("points", Distinct(cases.Select(c => c.Parameters))),
        }.Where(fact => fact.Values.Length > 0),
    ];

    private static string Words(Kernel kernel, IEnumerable<(string Name, string Values)> own) => string.Join("; ", ((string[])
    [
        kernel.Rung == "-" ? kernel.Description : $"{kernel.Rung} {kernel.Description}",
        kernel.TypeChecked.Length == 0 ? "" : $"argument types {kernel.TypeChecked}",
        .. own.Select(fact => $"{fact.Name} {fact.Values}"),
    ]).Where(words => words.Length > 0));

    private static string Distinct(IEnumerable<string> names) => string.Join(' ', names.Where(name => name.Length > 0).Distinct());
}
