using System.Globalization;
using System.IO.Compression;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace Bench.Results;

/// <summary>
/// A CSV file read row by row: UTF-8 or whatever a byte order mark tells, plain or gzip, any line ends, columns in any
/// order. What cannot be is told with file and line.
/// </summary>
public sealed class CsvInput : IDisposable
{
    private const int LongestField = 100_000;

    private static readonly CsvConfiguration Configuration = new(CultureInfo.InvariantCulture)
    {
        Delimiter = ",",
        MaxFieldSize = LongestField,
        BufferSize = 1 << 16,
    };

    private readonly string path;
    private readonly StreamReader text;
    private readonly CsvParser parser;
    private readonly Dictionary<string, int> columns = new(StringComparer.OrdinalIgnoreCase);
    private readonly int schemaColumn;
    private string schema = "";

    /// <param name="path">As it is to be named in messages.</param>
    /// <exception cref="BenchException">It cannot be opened, or has no head.</exception>
    public CsvInput(string path)
    {
        this.path = path;
        try
        {
            text = new StreamReader(Open(path), Encoding.UTF8, detectEncodingFromByteOrderMarks: true, 1 << 16);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new BenchException($"{path}: {exception.Message.Split(" : ")[0]}", exception);
        }
        parser = new CsvParser(text, Configuration);
        ReadHead();
        schemaColumn = OptionalColumn("schema");
    }

    /// <summary>The row's line in the file, from one.</summary>
    public int Line => parser.RawRow;

    public bool Has(string column) => columns.ContainsKey(column);

    /// <exception cref="BenchException">There is no such column.</exception>
    public int Column(string name) => columns.TryGetValue(name, out var column)
        ? column
        : throw new BenchException($"{path} line 1: no column '{name}', only {Shorten(string.Join(",", columns.Keys))}: is this a CSV file of bench?");

    /// <summary>−1 if there is no such column.</summary>
    public int OptionalColumn(string name) => columns.GetValueOrDefault(name, -1);

    /// <returns>False at the end.</returns>
    /// <exception cref="BenchException">The row is cut off, or no CSV.</exception>
    public bool Read()
    {
        if (!Next())
            return false;
        if (parser.Count != columns.Count)
            throw Error($"{parser.Count} fields where the head has {columns.Count}: the row is cut off, or a decimal comma splits a number");
        RequireKnownSchema();
        return true;
    }

    /// <summary>The field as it stands; empty for a column that is not there.</summary>
    public string Text(int column) => column < 0 ? "" : parser[column];

    /// <summary>A whole number from zero.</summary>
    public int Count(int column) => int.TryParse(parser[column], NumberStyles.None, CultureInfo.InvariantCulture, out var count)
        ? count
        : throw Error($"{Name(column)} is '{Shorten(parser[column])}', not a whole number");

    /// <summary>A time above zero.</summary>
    public double Time(int column)
    {
        var time = Number(column);
        return time > 0 ? time : throw Error($"{Name(column)} is {Shorten(parser[column])}: a time is above zero");
    }

    /// <summary>NaN where the field or the column is empty, or says NaN.</summary>
    public double OptionalNumber(int column) =>
        column < 0 || parser[column] is "" or "NaN" ? double.NaN : Number(column);

    public BenchException Error(string what) => new($"{path} line {Math.Max(1, Line)}: {what}");

    public void Dispose()
    {
        parser.Dispose();
        text.Dispose();
    }

    /// <summary>Older files lack columns, which readers know to do without; newer ones may mean something else.</summary>
    private void RequireKnownSchema()
    {
        var written = Text(schemaColumn);
        if (written == schema)
            return;
        if (!int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var version))
            throw Error($"schema is '{Shorten(written)}', not a number");
        if (version > Schemas.Version)
            throw Error($"schema {version} is of a newer bench, this one knows {Schemas.Version}: update bench");
        schema = written;
    }

    private double Number(int column)
    {
        var field = parser[column];
        if (double.TryParse(field, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number))
            return number;
        throw Error($"{Name(column)} is '{Shorten(field)}', not a number"
            + (field.Contains(',', StringComparison.Ordinal) ? ": write decimals with a point" : ""));
    }

    private void ReadHead()
    {
        if (!Next())
            throw new BenchException($"{path}: the file is empty");
        for (var i = 0; i < parser.Count; i++)
            if (!columns.TryAdd(parser[i].Trim(), i))
                throw Error($"column '{Shorten(parser[i])}' is there twice");
        if (columns.Count == 1 && parser[0].Contains(';', StringComparison.Ordinal))
            throw Error("columns are separated by semicolons: save it with commas, and with decimal points");
    }

    private bool Next()
    {
        try
        {
            return parser.Read();
        }
        catch (Exception exception) when (exception is CsvHelperException or InvalidDataException or IOException)
        {
            throw Error(exception is InvalidDataException or IOException ? "cannot be read on: the file is cut off or damaged" : "this is not CSV");
        }
    }

    private string Name(int column) => columns.First(entry => entry.Value == column).Key;

    /// <summary>One short line of what may be anything.</summary>
    private static string Shorten(string field)
    {
        var clean = new string([.. field.Take(40).Select(character => char.IsControl(character) ? '?' : character)]);
        return field.Length > 40 ? clean + "…" : clean;
    }

    private static Stream Open(string path)
    {
        var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1 << 16, FileOptions.SequentialScan);
        var isGzip = file.ReadByte() == 0x1f && file.ReadByte() == 0x8b;
        file.Position = 0;
        return isGzip ? new GZipStream(file, CompressionMode.Decompress) : file;
    }
}
