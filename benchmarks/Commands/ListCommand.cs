using System.Globalization;
using System.CommandLine;
using Bench.Catalogue;
using Bench.Cli.Display;
using Bench.Cli.Jobs;
using Bench.Measurement;
using Bench.Native;
using Bench.Tables;

namespace Bench.Cli.Commands;

/// <summary><c>bench list</c>: what would run, how long it takes, what is absent and why.</summary>
public static class ListCommand
{
    public static Command Create(CancellationToken interruption)
    {
        var command = new Command("list", """
            Shows what a run with the same options would measure, and how long it would take.

            Examples:
              bench list
              bench list --suite Caching --python 3.8 --precision quick
            """);
        var selection = new SelectionOptions(Precision.Default);
        selection.AddTo(command);
        command.SetAction(async result =>
        {
            var source = NativeSource.Find();
            var catalogue = AllKernels.Catalogue(source);
            var search = await InterpreterReport.FindAsync(selection.Pythons(result), interruption);
            var plan = new RunPlanner(catalogue, selection.Selection(result, catalogue), selection.Flags(result))
                .Plan(search.Found, selection.Precision(result), seed: 0);
            Show(plan, await ExpectedTime.OfAsync(plan, new NativeBuilder(source, NativeBuilder.DefaultCache()), interruption));
            return ExitCode.Fine;
        });
        return command;
    }

    private static void Show(RunPlan plan, string expected)
    {
        var all = plan.Cases.Concat(plan.Runtimes.SelectMany(runtime => runtime.Absent).Select(absent => absent.Case));
        new Table(
            [
                .. Column.Words("kernel", "rung", "ABIs", "modes"), .. Column.Numbers("points"),
                .. Column.Words("argument types", "what it does"),
            ],
            [.. all.GroupBy(c => c.Kernel).Select(kernel => (object?[])
            [
                $"{kernel.Key.Suite}.{kernel.Key.Workload}.{kernel.Key.Strategy}",
                kernel.Key.Rung,
                Join(kernel.Select(c => c.Abi)),
                Join(kernel.Select(c => c.Mode.Name())),
                kernel.Select(c => c.Parameters).Distinct().Count(),
                kernel.Key.TypeChecked,
                kernel.Key.Description,
            ])]).Write(Console.Out, TableFormat.Table);
        foreach (var runtime in plan.Runtimes)
            foreach (var absent in runtime.Absent.GroupBy(absent => (absent.Case.Abi, absent.Why)))
                Console.WriteLine($"absent    {absent.Key.Abi} on {runtime.Interpreter.Label}: {absent.Key.Why}");
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{plan.Cases.Count()} cases on {plan.Runtimes.Count} runtimes, {plan.Precision.Launches} launches of {plan.Precision.Rounds} "
                + $"rounds: {expected}"));
    }

    private static string Join(IEnumerable<string> names) => string.Join(' ', names.Distinct());
}
