using System.Globalization;
using System.Text.Json;
using CsvHelper;
using CsvHelper.Configuration;

namespace Bench.Catalogue;

/// <summary>A CSV file of the catalogue, read line by line; lines may end before columns that they leave empty.</summary>
internal sealed class CatalogueFile : IDisposable
{
    private readonly CsvReader csv;
    private readonly string name;

    public CatalogueFile(TextReader reader, string name)
    {
        this.name = name;
        csv = new CsvReader(reader, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            BadDataFound = field => throw new BenchException($"{name}:{field.Context.Parser?.Row}: not CSV"),
        });
    }

    /// <summary>What each line below the head is made into.</summary>
    /// <exception cref="BenchException">The file is empty, or a line is wrong; the message names file and line.</exception>
    public IReadOnlyList<T> Read<T>(Func<CatalogueFile, T> parse)
    {
        var lines = new List<T>();
        try
        {
            csv.Read();
            csv.ReadHeader();
            while (csv.Read())
                lines.Add(parse(this));
        }
        catch (Exception exception) when (exception is CsvHelperException or FormatException or JsonException)
        {
            throw Error(exception.Message.Split('\n')[0].Trim());
        }
        return lines;
    }

    /// <summary>Empty where the line ends before the column.</summary>
    /// <exception cref="BenchException">The file has no such column.</exception>
    public string this[string column] => csv.GetFieldIndex(column, 0, isTryGet: true) switch
    {
        < 0 => throw new BenchException($"{name}:1: no column '{column}'"),
        var index => index < csv.Parser.Count ? csv.GetField(index)! : "",
    };

    /// <summary>What stands in a column that must not be empty.</summary>
    public string Needed(string column) => this[column] is { Length: > 0 } text ? text : throw Error($"{column} is empty");

    /// <summary>The parts between bars.</summary>
    public IReadOnlyList<string> Several(string column) => this[column].Split('|', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Parameter points as they stand, or a word for some of them: <c>all</c>, <c>-</c>.</summary>
    public string Points(string column) =>
        Several(column).FirstOrDefault(point => point is not ("all" or "-") && !new ParameterPoint(point).IsWhole) is { } stray
            ? throw Error($"{column}: '{stray}' is no parameter point, name=value")
            : this[column];

    public IReadOnlyList<Mode> Modes(string column)
    {
        try
        {
            return [.. Several(column).Select(ModeNames.Parse)];
        }
        catch (BenchException exception)
        {
            throw Error($"{column}: {exception.Message}");
        }
    }

    public BenchException Error(string what) => new($"{name}:{csv.Parser.Row}: {what}");

    public void Dispose() => csv.Dispose();
}
