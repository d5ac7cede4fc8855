using System.CommandLine;
using Bench.Cli.Jobs;
using Bench.Cli.Presenting;
using Bench.Measurement;
using Bench.Native;

namespace Bench.Cli.Commands;

/// <summary><c>bench run</c>, and <c>bench</c> without a command.</summary>
public static class RunCommand
{
    public static Command Create(CancellationToken interruption)
    {
        var command = new Command("run", """
            Measures a choice of cases.

            Examples:
              bench run --suite Caching --python 3.11 --python 3.13
              bench run --workload type_check --mode latency --precision high
              bench run --filter '*module_by_def*' --machine lab-3 --results /data/bench
            """);
        AddTo(command, Precision.Default, interruption);
        return command;
    }

    public static void AddTo(Command command, Precision standard, CancellationToken interruption)
    {
        var selection = new SelectionOptions(standard);
        selection.AddTo(command);
        Option<string?> results = new("--results") { Description = "Folder of results; without it results in the checkout" };
        Option<string?> machine = new("--machine") { Description = "Name of this machine in results; else a hash of hardware facts" };
        Option<int?> seed = new("--seed") { Description = "Repeats the layouts and orders of a run" };
        Option<bool> raw = new("--raw") { Description = "Keep every batch (raw.csv.gz), however many there are" };
        Option<bool> noRaw = new("--no-raw") { Description = "Keep no batches once they are in launches.csv" };
        Option<bool> strictMachine = new("--strict-machine") { Description = "Refuse to measure on a machine that doctor warns of" };
        Option<bool> wait = new("--wait") { Description = "Begin when no other run of bench measures on this machine's cores" };
        Option<bool> instructions = new("--instructions") { Description = "Count instructions too (callgrind; minutes)" };
        var exporters = ManyOf.Values(
            "--exporters", "exporter", "BenchmarkDotNet's exporters: json, csv, html, rplot, …", () => ExporterNames.All, spaces: true);
        Option<string?> artifacts =
            new("--artifacts") { Description = "Folder of BenchmarkDotNet's tables; without it in the run's folder" };
        Option<string?> job = new("--job", "-j") { Hidden = true };
        Option<string[]> runtimes = new("--runtimes", "-r") { Hidden = true, AllowMultipleArgumentsPerToken = true };
        foreach (var option in new Option[]
            { results, machine, seed, raw, noRaw, strictMachine, wait, instructions, exporters, artifacts, job, runtimes })
            command.Options.Add(option);

        command.SetAction(result =>
        {
            if (result.GetResult(job) is not null)
                throw new BenchException(
                    "--job means nothing here: Bench measures in interleaved rounds of its own; use --precision quick|default|high");
            if (result.GetResult(runtimes) is not null)
                throw new BenchException("--runtimes means nothing here: kernels run in Python interpreters; use --python 3.13");
            var source = NativeSource.Find();
            var catalogue = AllKernels.Catalogue(source);
            return new RunJob(source, catalogue).RunAsync(
                new RunRequest
                {
                    Selection = selection.Selection(result, catalogue),
                    Precision = selection.Precision(result),
                    Pythons = selection.Pythons(result),
                    Flags = selection.Flags(result),
                    Results = result.GetValue(results) ?? NativeSource.ResultsFolder,
                    Machine = result.GetValue(machine),
                    Seed = result.GetValue(seed),
                    Raw = result.GetValue(noRaw) ? false : result.GetValue(raw) ? true : null,
                    StrictMachine = result.GetValue(strictMachine),
                    Wait = result.GetValue(wait),
                    Instructions = result.GetValue(instructions),
                    Exporters = ExporterNames.Parse(result.GetValue(exporters) ?? []),
                    Artifacts = result.GetValue(artifacts),
                    Arguments = [.. result.Tokens.Select(token => token.Value)],
                },
                interruption);
        });
    }
}
