using System.CommandLine;
using Bench.Catalogue;
using Bench.Native;
using Bench.Plotting;
using Bench.Plotting.Figures;
using Bench.Plotting.Svg;
using Bench.Results;

namespace Bench.Cli.Commands;

/// <summary><c>bench plot</c>: figures of runs as files.</summary>
public static class PlotCommand
{
    public static Command Create()
    {
        var command = new Command("plot", """
            Draws the figures of one run, or of several side by side (machines, Python versions), as SVG.

            Examples:
              bench plot results/lab-3/20261124T022242Z
              bench plot results/lab-3/* --figure ladder --workload type_check --output figures
            """);
        Argument<string[]> runs = new("run") { Description = "Folders of runs, or summary.csv files", Arity = ArgumentArity.OneOrMore };
        Option<string[]> kinds = new("--figure") { Description = $"Only this kind ({string.Join(", ", FigureSet.Kinds)})", AllowMultipleArgumentsPerToken = true };
        Option<string[]> workloads = new("--workload") { Description = "Only this workload (type_check, …)", AllowMultipleArgumentsPerToken = true };
        Option<string?> output = new("--output", "-o") { Description = "Folder of the figures; without it 'figures' in the first run's folder" };
        command.Arguments.Add(runs);
        foreach (var option in new Option[] { kinds, workloads, output })
            command.Options.Add(option);
        command.SetAction(result =>
        {
            var paths = result.GetValue(runs)!;
            var chosen = Kinds(result.GetValue(kinds) ?? []);
            var data = Load(paths, result.GetValue(workloads) ?? []);
            var folder = result.GetValue(output) ?? Path.Combine(FolderOf(paths[0]), "figures");
            var files = FigureFiles.Write(FigureSet.Of(data, chosen), new SvgRenderer(), folder);
            if (files.Count == 0)
                throw new BenchException($"nothing to draw: {string.Join(", ", chosen)} of these runs would be empty; see bench plot --help for other figures");
            Console.WriteLine(FormattableString.Invariant($"figures   {files.Count} in {folder}"));
            return ExitCode.Fine;
        });
        return command;
    }

    /// <summary>The runs, and the catalogue that tells what their kernels are.</summary>
    /// <exception cref="BenchException">A file is wrong, or has no case of these workloads.</exception>
    public static Dataset Load(IReadOnlyList<string> paths, IReadOnlyList<string> workloads)
    {
        var catalogue = KernelCatalogue.Load(NativeSource.Find().CatalogueFile);
        var runs = paths.SelectMany(RunData.Read).ToList();
        var known = runs.SelectMany(run => run.Cases).Select(row => row.Workload).ToHashSet();
        foreach (var workload in workloads.Where(workload => !known.Contains(workload)))
            throw new BenchException($"no workload '{workload}' in these runs: there are {string.Join(", ", known.Order(StringComparer.Ordinal))}");
        return new Dataset(
            workloads.Count == 0
                ? runs
                : [.. runs.Select(run => run with { Cases = [.. run.Cases.Where(row => workloads.Contains(row.Workload) || row.Suite == Kernel.ControlSuite)] })],
            catalogue);
    }

    public static string FolderOf(string path) => Directory.Exists(path) ? path : Path.GetDirectoryName(path) is { Length: > 0 } folder ? folder : ".";

    private static IReadOnlyList<string> Kinds(string[] asked)
    {
        foreach (var kind in asked.Where(kind => !FigureSet.Kinds.Contains(kind)))
            throw new BenchException($"no figure '{kind}': use {string.Join(", ", FigureSet.Kinds)}");
        return asked.Length == 0 ? FigureSet.Kinds : asked;
    }
}
