using System.Globalization;
using System.IO.Compression;
using System.Text.Json.Nodes;
using Bench.Results;

namespace Bench.Tests.Comparison;

/// <summary>A run of results/ as if it had been measured again: under another name, with other times of some cases.</summary>
internal sealed record PlantedRun(string Original)
{
    private static readonly string[] Whole = ["ns_median", "ns_min", "ns_q1", "ns_q3"];
    private static readonly string[] Differences = ["added_ns", "move_ns"];

    public static PlantedRun Reference { get; } = new(Only("reference"));

    public static PlantedRun Method { get; } = new(Only("method"));

    public string Machine { get; init; } = "amd-epyc-2c-acae28";

    public string Name { get; init; } = "20261125T000000Z";

    /// <summary>By case: the factor of its time.</summary>
    public Func<CaseId, double> Factor { get; init; } = _ => 1;

    public Predicate<CaseId> Has { get; init; } = _ => true;

    public JsonObject Facts { get; init; } = [];

    /// <summary>The folder, without what is no file of launches or summaries.</summary>
    public string In(TempFolder temp)
    {
        var folder = Directory.CreateDirectory(temp.In($"{Machine}/{Name}")).FullName;
        using (var packed = new GZipStream(File.OpenRead(Path.Combine(Original, "launches.csv.gz")), CompressionMode.Decompress))
        using (var launches = new StreamReader(packed))
            File.WriteAllLines(Path.Combine(folder, "launches.csv"), Launches(launches));
        File.WriteAllText(Path.Combine(folder, "summary.csv"), SummaryFile.Text(RunFiles.Shown(Original)[0].Summary.Where(row => Has(row.Name)).Select(Summary)));
        var facts = (JsonObject)JsonNode.Parse(File.ReadAllText(Path.Combine(Original, "run.json")))!;
        (facts["run"], facts["machine"]) = (Name, Machine);
        foreach (var (fact, value) in Facts)
            facts[fact] = value?.DeepClone();
        File.WriteAllText(Path.Combine(folder, "run.json"), facts.ToJsonString());
        return folder;
    }

    private IEnumerable<string> Launches(StreamReader file)
    {
        var head = file.ReadLine()!;
        yield return head;
        var columns = head.Split(',').Select((name, i) => (name, i)).ToDictionary(column => column.name, column => column.i);
        while (file.ReadLine() is { } line)
        {
            var fields = line.Split(',');
            var id = CaseId.Parse(fields[columns["case"]]);
            if (!Has(id))
                continue;
            (fields[columns["run"]], fields[columns["machine"]]) = (Name, Machine);
            var factor = Factor(id);
            var more = (factor - 1) * Number(fields[columns["ns_median"]]);
            foreach (var column in Whole.Select(name => columns[name]))
                fields[column] = Text(factor * Number(fields[column]));
            foreach (var column in Differences.Select(name => columns[name]).Where(column => fields[column].Length > 0))
                fields[column] = Text(more + Number(fields[column]));
            yield return string.Join(',', fields);
        }
    }

    private SummaryRow Summary(SummaryRow row)
    {
        var factor = Factor(row.Name);
        var more = (factor - 1) * (row.Ns?.Value ?? 0);
        return (row with { Run = Name, Machine = Machine }).With(
        [
            (FigureList.Ns, row.Ns?.Map(ns => factor * ns)),
            (FigureList.Min, row[FigureList.Min]?.Map(ns => factor * ns)),
            (FigureList.Added, row.Added?.Map(ns => more + ns)),
            (FigureList.Move, row.Move?.Map(ns => more + ns)),
        ]);
    }

    private static string Only(string name) => Directory.GetDirectories(
        Directory.GetDirectories(Path.Combine(Path.GetDirectoryName(TestData.Source.Root)!, "results", name)).Single(folder => !folder.EndsWith("figures", StringComparison.Ordinal))).Single();

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static string Text(double value) => value.ToString("G7", CultureInfo.InvariantCulture);
}
