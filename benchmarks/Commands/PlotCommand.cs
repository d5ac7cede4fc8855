using System.CommandLine;
using Bench.Analysis;
using Bench.Plotting;
using Bench.Plotting.Drawing;
using Bench.Plotting.Figures;
using Bench.Plotting.Json;
using Bench.Plotting.Model;

namespace Bench.Cli.Commands;

/// <summary><c>bench plot</c>: figures of runs as files.</summary>
public static class PlotCommand
{
    public static Command Create()
    {
        var command = new Command("plot", """
            Draws the figures of one run, or of several side by side (machines, Python versions), as SVG, as PNG for
            where SVG cannot be shown, or as JSON: what each shows, to be drawn elsewhere.

            Examples:
              bench plot results/lab-3/20261124T022242Z
              bench plot results/lab-3/* --figure ladder --workload type_check --output figures
              bench plot results/lab-3/* --figure ladder --format png
            """);
        var results = new ResultOptions();
        results.AddTo(command);
        var kinds = ManyOf.Values(
            "--figure", "kind", $"Only this kind ({string.Join(", ", FigureSet.Kinds)})", () => FigureSet.Kinds, spaces: true);
        Option<string?> output =
            new("--output", "-o") { Description = "Folder of the figures; without it 'figures' in the first run's folder" };
        var format = OneOf.Values("--format", "Of the files", Enum.GetValues<FigureFormat>());
        Option<bool> markdown = new("--markdown") { Description = "Print what shows the figures in a Markdown file" };
        foreach (var option in new Option[] { kinds, output, format, markdown })
            command.Options.Add(option);
        command.SetAction(result =>
        {
            var chosen = Kinds(result.GetValue(kinds) ?? []);
            var data = results.Read(result);
            var folder = result.GetValue(output) ?? Path.Combine(FolderOf(results.Paths(result)[0]), "figures");
            var figures = FigureSet.Of(data, chosen).ToList();
            var files = FigureFiles.Write(figures, RendererOf(result.GetValue(format)), folder);
            foreach (var workload in NotPlaced(data, figures))
                result.InvocationConfiguration.Error.WriteLine(
                    $"bench: {workload}: no workload of this build's catalogue, and in no figure of {string.Join(", ", chosen)}");
            if (files.Count == 0)
                throw new BenchException(
                    $"nothing to draw: {string.Join(", ", chosen)} of these runs would be empty; see bench plot --help for other figures");
            var written = result.InvocationConfiguration.Output;
            if (!result.GetValue(markdown))
                written.WriteLine(FormattableString.Invariant($"figures   {files.Count} in {folder}"));
            else
                foreach (var (figure, file) in figures.Zip(files))
                    written.WriteLine($"![{figure.Title}]({Path.Combine(folder, file)})");
            return ExitCode.Fine;
        });
        return command;
    }

    /// <summary>Where what is made of a run is put: beside it, of a pipe in the current folder.</summary>
    public static string FolderOf(string path) =>
        Directory.Exists(path) ? path
        : Path.GetDirectoryName(path) is { Length: > 0 } folder && !IsOfDevices(folder) ? folder : ".";

    private static bool IsOfDevices(string folder) => $"{folder}/" is var path
        && (path.StartsWith("/dev/", StringComparison.Ordinal) || path.StartsWith("/proc/", StringComparison.Ordinal));

    /// <summary>Workloads of another build that these kinds of figures cannot show.</summary>
    private static IEnumerable<string> NotPlaced(Dataset data, IReadOnlyList<FigureModel> figures) => data.Workloads.Where(workload =>
        data.Of(workload).All(row => row.Kernel is null)
        && !figures.Any(figure => figure.Name.Contains($"-{workload}-", StringComparison.Ordinal)));

    private static IFigureRenderer RendererOf(FigureFormat format) => format switch
    {
        FigureFormat.Png => new PngRenderer(),
        FigureFormat.Json => new JsonRenderer(),
        _ => new SvgRenderer(),
    };

    private static IReadOnlyList<string> Kinds(string[] asked)
    {
        foreach (var kind in asked.Where(kind => !FigureSet.Kinds.Contains(kind)))
            throw new BenchException($"no figure '{kind}': use {string.Join(", ", FigureSet.Kinds)}");
        return asked.Length == 0 ? FigureSet.Kinds : asked;
    }
}
