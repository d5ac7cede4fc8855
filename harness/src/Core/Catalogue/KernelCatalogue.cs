using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace Bench.Catalogue;

/// <summary>All that can be measured: native/kernels/catalogue.csv.</summary>
public sealed class KernelCatalogue
{
    private KernelCatalogue(IReadOnlyList<Kernel> kernels) => Kernels = kernels;

    public IReadOnlyList<Kernel> Kernels { get; }

    /// <summary>The suites in the order of the file, without the controls.</summary>
    public IReadOnlyList<string> Suites =>
        Kernels.Where(kernel => !kernel.IsControl).Select(kernel => kernel.Suite).Distinct().ToList();

    /// <summary>The ABIs that C kernels are compiled for.</summary>
    public IEnumerable<string> CompiledAbis => Kernels.SelectMany(kernel => kernel.Abis).Distinct().Where(abi => abi != Abis.Managed);

    /// <summary>The same and <paramref name="more"/>.</summary>
    public KernelCatalogue With(IEnumerable<Kernel> more) => new([.. Kernels, .. more]);

    /// <exception cref="BenchException">A line is wrong; the message names file and line.</exception>
    public static KernelCatalogue Load(string path)
    {
        using var reader = new StreamReader(path);
        return Read(reader, Path.GetFileName(path));
    }

    /// <exception cref="BenchException">A line is wrong; the message names <paramref name="name"/> and line.</exception>
    public static KernelCatalogue Read(TextReader reader, string name)
    {
        using var csv = new CsvReader(reader, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            BadDataFound = field => throw new BenchException($"{name}:{field.Context.Parser?.Row}: not CSV"),
        });
        var kernels = new List<Kernel>();
        try
        {
            csv.Read();
            csv.ReadHeader();
            while (csv.Read())
                kernels.Add(Parse(csv, name));
        }
        catch (CsvHelperException exception)
        {
            throw new BenchException($"{name}:{csv.Parser.Row}: {exception.Message.Split('\n')[0].Trim()}", exception);
        }
        Check(kernels, name);
        return new KernelCatalogue(kernels);
    }

    private static Kernel Parse(CsvReader csv, string name)
    {
        var parameters = Field("parameters").Split('|');
        var core = Field("core") switch
        {
            "all" => parameters,
            "-" => [],
            var some => some.Split('|'),
        };
        var called = Optional("called") is { Length: > 0 } points ? points.Split('|') : parameters;
        foreach (var (what, chosen) in new[] { ("core", core), ("called", called) })
            if (chosen.Except(parameters).FirstOrDefault() is { } stray)
                throw new BenchException($"{name}:{csv.Parser.Row}: {what} point '{stray}' is not among the parameters");
        return new Kernel(
            Field("suite"), Field("workload"), Field("strategy"), Field("rung"), Field("question"),
            Field("abis").Split('|'), Field("modes").Split('|').Select(ParseMode).ToList(),
            parameters, core, Field("baseline"), Field("reference"), Field("origin"), Field("description"))
        {
            Called = called,
            TypeChecked = Optional("type_checked"),
        };

        string Field(string column) => csv.GetField(column) ?? "";

        // Columns that most lines end before.
        string Optional(string column) =>
            csv.GetFieldIndex(column, 0, isTryGet: true) is var index and >= 0 && index < csv.Parser.Count ? csv.GetField(index) ?? "" : "";

        Mode ParseMode(string mode)
        {
            try
            {
                return ModeNames.Parse(mode);
            }
            catch (BenchException exception)
            {
                throw new BenchException($"{name}:{csv.Parser.Row}: {exception.Message}", exception);
            }
        }
    }

    private static void Check(IReadOnlyList<Kernel> kernels, string name)
    {
        foreach (var twice in kernels.GroupBy(kernel => (kernel.Workload, kernel.Strategy)).Where(group => group.Count() > 1))
            throw new BenchException($"{name}: {twice.Key.Workload},{twice.Key.Strategy} is listed {twice.Count()} times");
        var known = kernels.Select(kernel => (kernel.Workload, kernel.Strategy)).ToHashSet();
        foreach (var kernel in kernels)
            foreach (var needed in new[] { kernel.Baseline, kernel.Reference }.Where(strategy => strategy.Length > 0))
                if (!known.Contains((kernel.Workload, needed)))
                    throw new BenchException(
                        $"{name}: {kernel.Workload},{kernel.Strategy} refers to {needed}, which is not listed");
    }
}
