using System.CommandLine;
using Bench.Catalogue;
using Bench.Cli.Jobs;
using Bench.Measurement;
using Bench.Native;

namespace Bench.Cli.Commands;

/// <summary><c>bench verify</c>: every kernel does the work it claims.</summary>
public static class VerifyCommand
{
    public static Command Create(CancellationToken interruption)
    {
        var command = new Command("verify", """
            Proves for each kernel: the same answer from all strategies of a workload, references and memory conserved,
            time linear in the number of operations, and (with valgrind) more instructions than the no-op.

            Examples:
              bench verify
              bench verify --python 3.8 --python 3.13 --workload type_check
              bench verify --sanitize
              bench verify --hpy-debug
              bench verify --python dotnet --gc-stress 60
            """);
        var selection = new SelectionOptions(Precision.Default);
        selection.AddTo(command);
        Option<bool> sanitize = new("--sanitize") { Description = "Build with AddressSanitizer and UndefinedBehaviorSanitizer" };
        Option<bool> noInstructions = new("--no-instructions") { Description = "Do not count instructions" };
        command.Options.Add(sanitize);
        command.Options.Add(noInstructions);
        Option<bool> hpyDebug = new("--hpy-debug")
        {
            Description = "Only the universal kernels, in HPy's debug context (PyPy: its own): leaked, closed and invalid handles",
        };
        command.Options.Add(hpyDebug);
        Option<double> gcStress = new("--gc-stress")
        {
            Description = "Seconds in which .NET's collector moves all objects again and again, while operations run",
        };
        command.Options.Add(gcStress);
        command.SetAction(async result =>
        {
            BuildTools.Require();
            var source = NativeSource.Find();
            var catalogue = AllKernels.Catalogue(source);
            var chosen = selection.Selection(result, catalogue);
            var search = await InterpreterReport.FindAsync(selection.Pythons(result), interruption);
            var isDebug = result.GetValue(hpyDebug);
            // Lines are found by return address: a call that became a jump has none.
            var flags = selection.Flags(result) + (isDebug ? " -g -fno-optimize-sibling-calls" : "");
            var plan = new RunPlanner(
                catalogue, isDebug ? chosen with { Abis = [Abis.HpyDebug] } : chosen, flags, result.GetValue(sanitize))
                .Plan(search.Found, selection.Precision(result), seed: 0);
            var countInstructions = !result.GetValue(sanitize) && !result.GetValue(noInstructions) && !isDebug;
            return await new VerifyJob(source)
                .RunAsync(plan, countInstructions, TimeSpan.FromSeconds(result.GetValue(gcStress)), interruption);
        });
        return command;
    }
}
