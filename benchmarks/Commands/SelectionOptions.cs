using System.CommandLine;
using Bench.Catalogue;
using Bench.Measurement;
using Bench.Native;

namespace Bench.Cli.Commands;

/// <summary>The options that choose cases and interpreters: the same for every command that has them.</summary>
public sealed class SelectionOptions
{
    private readonly Option<string[]> suites = Many("--suite", "Only this suite (Caching, …)");
    private readonly Option<string[]> workloads = Many("--workload", "Only this workload (type_check, …)");
    private readonly Option<string[]> abis = Many("--abi", "Only this ABI (capi, abi3, hpy-cpython, hpy-universal, hpy-universal-native, hpy-universal-gchandle, hpy-debug, hpy-universal-real); the C API's reference comes along");
    private readonly Option<string[]> modes = Many("--mode", "Only this mode (throughput, latency, call, python)");
    private readonly Option<string[]> filters = Many("--filter", "BenchmarkDotNet's filter: a glob over Suite.workload__strategy");
    private readonly Option<string[]> pythons = Many("--python", "A runtime: a version (3.13), an executable, a glob, or dotnet; python3 and dotnet without it");
    private readonly Option<bool> core = new("--core") { Description = "Only the core cases, those of the main job, whatever the precision" };
    private readonly Option<string> precision;
    private readonly Option<string> cflags = new("--cflags")
    {
        Description = "Compiler flags for kernels instead of Bench's own; 'interpreter' means those it was built with",
        DefaultValueFactory = _ => NativeRequest.DefaultFlags,
    };

    public SelectionOptions(Precision standard) => precision = new Option<string>("--precision")
    {
        Description = "quick (core cases), default (all), high (needs a selection)",
        DefaultValueFactory = _ => standard.Name,
    };

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { suites, workloads, abis, modes, filters, pythons, core, precision, cflags })
            command.Options.Add(option);
    }

    public IReadOnlyList<string> Pythons(ParseResult result) => result.GetValue(pythons) ?? [];

    public string Flags(ParseResult result) => result.GetValue(cflags)!;

    public IReadOnlyList<string> Filters(ParseResult result) => result.GetValue(filters) ?? [];

    public Selection Selection(ParseResult result, KernelCatalogue catalogue) => new()
    {
        Suites = result.GetValue(suites) ?? [],
        Workloads = result.GetValue(workloads) ?? [],
        Abis = result.GetValue(abis) ?? [],
        CoreOnly = result.GetValue(core),
        Modes = [.. (result.GetValue(modes) ?? []).Select(ModeNames.Parse)],
        Filter = KernelFilter.Of(Filters(result), catalogue),
    };

    /// <exception cref="BenchException">High precision for everything would take hours.</exception>
    public Precision Precision(ParseResult result)
    {
        var chosen = Measurement.Precision.Parse(result.GetValue(precision)!);
        var isNarrow = new[] { suites, workloads, abis, modes, filters }.Any(option => result.GetValue(option) is { Length: > 0 });
        return chosen != Measurement.Precision.High || isNarrow
            ? chosen
            : throw new BenchException("--precision high takes hours for all cases: choose some with --workload or --filter");
    }

    private static Option<string[]> Many(string name, string description) => new(name)
    {
        Description = description,
        // `--abi capi,abi3` and `--abi capi --abi abi3` alike.
        CustomParser = argument => [.. argument.Tokens.SelectMany(token => token.Value.Split(',', StringSplitOptions.RemoveEmptyEntries))],
        AllowMultipleArgumentsPerToken = false,
    };
}
