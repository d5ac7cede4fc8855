using System.Text.Json.Nodes;
using Bench.Results;
using Bench.Tables;

namespace Bench.Tests.Comparison;

/// <summary>Launches of a run that never was.</summary>
internal sealed record MadeRun
{
    public string Machine { get; init; } = "lab";
    public string Name { get; init; } = "20260102T030405Z";
    public string Runtime { get; init; } = "cpython 3.13.0";
    public int Cases { get; init; } = 20;
    public int Launches { get; init; } = 12;

    /// <summary>By case: the factor of its time.</summary>
    public Func<int, double> Factor { get; init; } = _ => 1;
    public IReadOnlyList<string> Abis { get; init; } = ["capi"];
    public int Seed { get; init; } = 1;

    /// <summary>Of launches, as a fraction of the time.</summary>
    public double Spread { get; init; } = 0.002;

    public IEnumerable<LaunchRow> Rows()
    {
        var random = new Random(Seed);
        for (var launch = 0; launch < Launches; launch++)
            for (var i = 0; i < Cases; i++)
                foreach (var abi in Abis)
                {
                    var ns = (10 + i) * Factor(i) * (1 + (Spread * (random.NextDouble() - 0.5))) * (abi == "capi" ? 1 : 1.5);
                    yield return TestData.ALaunch(ns, launch, $"{Runtime}/{abi}/Caching/work/s{i}//call") with
                    {
                        Run = Name,
                        Machine = Machine,
                        AddedNs = null,
                        MoveNs = null,
                        LogRatio = null,
                    };
                }
    }

    public string Csv() => CsvFormat.Text(Rows(), head: true);

    /// <summary>launches.csv, and run.json if there are facts for it.</summary>
    public string In(TempFolder temp, JsonObject? provenance = null)
    {
        var folder = Directory.CreateDirectory(temp.In($"{Machine}/{Name}")).FullName;
        File.WriteAllText(Path.Combine(folder, "launches.csv"), Csv());
        if (provenance is not null)
        {
            provenance["run"] = Name;
            provenance["machine"] = Machine;
            File.WriteAllText(Path.Combine(folder, "run.json"), provenance.ToJsonString());
        }
        return folder;
    }
}
