using System.CommandLine;
using Bench.Cli.Display;
using Bench.Cli.Jobs;
using Bench.Measurement;
using Bench.Native;

namespace Bench.Cli.Commands;

/// <summary><c>bench list</c>: what would run, how long it takes, what is absent and why.</summary>
public static class ListCommand
{
    public static Command Create(CancellationToken interruption)
    {
        var command = new Command("list", """
            Shows what a run with the same options would measure, and how long it would take. In a pipe: a case a line.

            Examples:
              bench list
              bench list --suite Caching --python 3.8 --precision quick
              bench list 2>/dev/null | grep -c '/latency$'
            """);
        var selection = new SelectionOptions(Precision.Default);
        selection.AddTo(command);
        command.SetAction(async result =>
        {
            var source = NativeSource.Find();
            var catalogue = AllKernels.Catalogue(source);
            var (chosen, precision) = (selection.Selection(result, catalogue), selection.Precision(result));
            // Where another program reads, it reads cases alone.
            var notes = Console.IsOutputRedirected ? Console.Error : Console.Out;
            var search = await InterpreterReport.FindAsync(selection.Pythons(result), interruption, notes);
            var plan = new RunPlanner(catalogue, chosen, selection.Flags(result)).Plan(search.Found, precision, seed: 0);
            foreach (var line in Console.IsOutputRedirected ? plan.Cases.Select(c => c.Id) : PlanText.Kernels(plan))
                Console.WriteLine(line);
            foreach (var line in PlanText.LeftOut(plan))
                notes.WriteLine(line);
            notes.WriteLine($"{NumberText.Counted(plan.Cases.Count(), "case")} on {NumberText.Counted(plan.Runtimes.Count, "runtime")}, "
                + FormattableString.Invariant(
                    $"{plan.Precision.Launches} launches of {plan.Precision.Rounds} rounds (--precision {plan.Precision.Name}):"));
            notes.WriteLine(await ExpectedTime.OfAsync(plan, new NativeBuilder(source, NativeBuilder.DefaultCache()), interruption));
            return ExitCode.Fine;
        });
        return command;
    }
}
