using System.CommandLine;
using Bench.Catalogue;
using Bench.Cli.Presenting;
using Bench.Measurement;
using Bench.Native;

namespace Bench.Cli.Commands;

/// <summary>The options of what is to be measured: cases, interpreters and how precisely.</summary>
public sealed class SelectionOptions
{
    private readonly ChoiceOptions choice = new(
        "; the C API's reference comes along",
        "A runtime: a version (3.13), an executable, a glob, or dotnet; python3 and dotnet without it");
    private readonly Option<bool> core =
        new("--core") { Description = "Only the core cases, those of the main job, whatever the precision" };
    private readonly Option<string> precision;
    private readonly Option<string> cflags = new("--cflags")
    {
        Description = "Compiler flags for kernels instead of Bench's own; 'interpreter' means those it was built with",
        DefaultValueFactory = _ => NativeRequest.DefaultFlags,
    };

    public SelectionOptions(Precision standard)
    {
        precision = new Option<string>("--precision")
        {
            Description = "quick (core cases), default (all), high (needs a selection)",
            DefaultValueFactory = _ => standard.Name,
        };
        precision.CompletionSources.Add([.. Measurement.Precision.All.Select(known => known.Name)]);
    }

    public void AddTo(Command command)
    {
        choice.AddTo(command);
        command.Options.Add(core);
        command.Options.Add(precision);
        command.Options.Add(cflags);
    }

    public IReadOnlyList<string> Pythons(ParseResult result) => choice.Pythons(result);

    public string Flags(ParseResult result) => result.GetValue(cflags)!;

    /// <exception cref="BenchException">A name that the catalogue does not have.</exception>
    public Selection Selection(ParseResult result, KernelCatalogue catalogue)
    {
        var chosen = new Selection
        {
            Suites = choice.Suites(result),
            Workloads = choice.Workloads(result),
            Abis = choice.ChosenAbis(result),
            CoreOnly = result.GetValue(core),
            Modes = choice.Modes(result),
            Filter = NameFilter.OfKernels(choice.Filters(result)),
        };
        // Before anything is looked for.
        chosen.Check(catalogue);
        return chosen;
    }

    /// <exception cref="BenchException">High precision for everything would take hours.</exception>
    public Precision Precision(ParseResult result)
    {
        var chosen = Measurement.Precision.Parse(result.GetValue(precision)!);
        return chosen != Measurement.Precision.High || choice.IsNarrow(result)
            ? chosen
            : throw new BenchException("--precision high takes hours for all cases: choose some with --workload or --filter");
    }
}
