using System.Globalization;
using System.IO.Compression;
using System.Text;
using Bench.Catalogue;

namespace Bench.Results;

/// <summary>
/// A CSV file read row by row: UTF-8 or whatever a byte order mark tells, plain or gzip, any line ends, columns in any
/// order. What cannot be is told with file and line.
/// </summary>
public sealed class CsvInput : IDisposable
{
    /// <summary>Beyond these, squares no longer fit single precision, and nothing is measured.</summary>
    private const double Shortest = 1e-4;
    private const double Largest = 1e12;

    /// <summary>Characters of a name: of ours none is near it.</summary>
    private const int LongestName = 1000;

    private readonly StreamReader text;
    private readonly CsvRecords records;
    private readonly Dictionary<string, int> columns = new(StringComparer.OrdinalIgnoreCase);
    private readonly int schemaColumn;
    private readonly int abiColumn;
    private readonly int strategyColumn;
    private readonly int caseColumn;
    private int fields;
    private string? schema;

    /// <param name="path">As it is to be named in messages.</param>
    /// <exception cref="BenchException">It cannot be opened, or has no head.</exception>
    public CsvInput(string path)
    {
        Path = path;
        try
        {
            text = new StreamReader(Open(path), Encoding.UTF8, detectEncodingFromByteOrderMarks: true, 1 << 16);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw BenchException.At(path, exception);
        }
        records = new CsvRecords(text);
        ReadHead();
        (schemaColumn, caseColumn) = (OptionalColumn("schema"), OptionalColumn("case"));
        (abiColumn, strategyColumn) = (OptionalColumn("abi"), OptionalColumn("strategy"));
    }

    /// <summary>As it is named in messages.</summary>
    public string Path { get; }

    /// <summary>The row's line in the file, from one.</summary>
    public int Line => records.Line;

    public bool Has(string column) => columns.ContainsKey(column);

    /// <exception cref="BenchException">There is no such column.</exception>
    public int Column(string name) => columns.TryGetValue(name, out var column)
        ? column
        : throw new BenchException(
            $"{Path} line 1: no column '{name}', only {Shorten(string.Join(",", columns.Keys))}: is this a CSV file of bench?");

    /// <summary>−1 if there is no such column.</summary>
    public int OptionalColumn(string name) => columns.GetValueOrDefault(name, -1);

    /// <summary>Columns of which a file has all or none.</summary>
    /// <exception cref="BenchException">It has some.</exception>
    public int[] Together(IReadOnlyList<string> names)
    {
        int[] known = [.. names.Select(OptionalColumn)];
        return Array.TrueForAll(known, column => column < 0) ? known : [.. names.Select(Column)];
    }

    /// <summary>Runs that tell of columns which were not read: of another bench, or misspelt.</summary>
    /// <param name="runs">Of this file.</param>
    /// <param name="known">Columns that their reader looks for.</param>
    public List<RunData> WithRemarks(List<RunData> runs, IReadOnlySet<string> known)
    {
        var strange = columns.Keys.Where(column => !known.Contains(column)).Select(column => $"'{Shorten(column)}'").ToList();
        return strange.Count == 0 ? runs
            : [.. runs.Select(run => run with { Unread = $"{Path}: no column of bench, and not read: {string.Join(", ", strange)}" })];
    }

    /// <returns>False at the end.</returns>
    /// <exception cref="BenchException">The row is cut off, or no CSV.</exception>
    public bool Read()
    {
        if (!Next())
            return false;
        while (records.Count > columns.Count && records.Count <= fields && records[records.Count - 1].IsEmpty)
            records.DropLast();
        if (records.Count != columns.Count)
            throw Error(
                $"{records.Count} fields where the head has {columns.Count}: the row is cut off, or a decimal comma splits a number");
        RequireKnownSchema();
        return true;
    }

    /// <summary>The field as it stands, but for ABIs of other names today; empty for a column that is not there.</summary>
    public ReadOnlySpan<char> Text(int column) => column < 0 ? []
        : column == abiColumn ? Abis.OfResults(Shown(column), Text(strategyColumn))
        : column == caseColumn ? CaseOf(Shown(column))
        : Shown(column);

    /// <summary>What names something; it may be empty.</summary>
    public ReadOnlySpan<char> Named(int column) => Text(column) is { Length: <= LongestName } name ? name
        : throw Error($"{Name(column)} has {records[column].Length} characters: no name of bench has more than {LongestName}");

    /// <summary>What names something.</summary>
    public ReadOnlySpan<char> Id(int column) => Named(column) is { IsEmpty: false } id ? id : throw Error($"{Name(column)} is empty");

    /// <summary>A whole number from zero.</summary>
    public int Count(int column) => int.TryParse(records[column], NumberStyles.None, CultureInfo.InvariantCulture, out var count)
        ? count
        : throw Error($"{Name(column)} is '{Shorten(records[column])}', not a whole number");

    /// <summary>A whole number from one.</summary>
    public int Some(int column) =>
        Count(column) is > 0 and var count ? count : throw Error($"{Name(column)} is 0: what was measured was measured at least once");

    /// <summary>Null where there is no such column.</summary>
    public int? OptionalSome(int column) => column < 0 ? null : Some(column);

    /// <summary>Null where there is no such column.</summary>
    public int? OptionalCount(int column) => column < 0 ? null : Count(column);

    /// <summary>A time that something can take: nanoseconds.</summary>
    public double Time(int column)
    {
        var time = Number(column);
        return time >= Shortest ? time
            : throw Error(
                $"{Name(column)} is {Shorten(records[column])}: a time is above "
                    + $"zero{(time > 0 ? ", and a kernel's above a ten thousandth of a nanosecond" : "")}");
    }

    /// <summary>NaN where the field or the column is empty.</summary>
    public double OptionalTime(int column) => IsEmpty(column) ? double.NaN : Time(column);

    /// <summary>Any number that can be one of nanoseconds, or of what is measured besides.</summary>
    public double Number(int column)
    {
        var field = records[column];
        if (double.TryParse(field, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) <= Largest)
            return number;
        if (double.IsFinite(number) && number != 0)
            throw Error($"{Name(column)} is {Shorten(field)}: no figure of bench is above a trillion");
        throw Error($"{Name(column)} is '{Shorten(field)}', not a number"
            + (field.Contains(',') ? ": write decimals with a point" : ""));
    }

    /// <summary>NaN where the field or the column is empty.</summary>
    public double OptionalNumber(int column) => IsEmpty(column) ? double.NaN : Number(column);

    /// <exception cref="BenchException">The estimate is outside of its interval.</exception>
    public void RequireBetween(int estimate, int low, int high)
    {
        if (Number(estimate) is var value && (value < Number(low) || value > Number(high)))
            throw Error($"{Name(estimate)} does not lie between {Name(low)} and {Name(high)}");
    }

    public BenchException Error(string what) => new($"{Path} line {Math.Max(1, Line)}: {what}");

    public void Dispose()
    {
        text.Dispose();
    }

    /// <summary>Older files lack columns, which readers know to do without; newer ones may mean something else.</summary>
    private void RequireKnownSchema()
    {
        var written = Text(schemaColumn);
        if (schemaColumn < 0 || (schema is not null && written.SequenceEqual(schema)))
            return;
        if (!int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var version) || version == 0)
            throw Error(
                $"schema is '{Shorten(written)}', not a number from 1{(written.SequenceEqual("schema") ? ": this is a second head" : "")}");
        if (version > Schemas.Version)
            throw Error($"schema {version} is of a newer bench, this one knows {Schemas.Version}: update bench");
        schema = written.ToString();
    }

    private static ReadOnlySpan<char> CaseOf(ReadOnlySpan<char> id)
    {
        Span<Range> parts = stackalloc Range[6];
        if (id.Split(parts, '/') < 6)
            return id;
        var abi = Abis.OfResults(id[parts[1]], id[parts[4]]);
        return abi.SequenceEqual(id[parts[1]]) ? id : $"{id[parts[0]]}/{abi}{id[parts[1].End..]}";
    }

    private ReadOnlySpan<char> Shown(int column) => PrintableText.Of(records[column]);

    private bool IsEmpty(int column) => column < 0 || records[column].IsEmpty;

    private void ReadHead()
    {
        if (!Next())
            throw new BenchException($"{Path}: the file is empty");
        // Spreadsheets leave empty columns at the end.
        fields = records.Count;
        while (records.Count > 1 && records[records.Count - 1].Trim().IsEmpty)
            records.DropLast();
        for (var i = 0; i < records.Count; i++)
            if (records[i].Trim().IsEmpty)
                throw Error($"column {i + 1} has no name: is the head missing?");
            else if (!columns.TryAdd(records[i].Trim().ToString(), i))
                throw Error($"column '{Shorten(records[i])}' is there twice");
        if (columns.Count == 1 && records[0].Contains(';') && !records[0].ContainsAnyInRange('\0', '\x1f'))
            throw Error("columns are separated by semicolons: save it with commas, and with decimal points");
    }

    private bool Next()
    {
        try
        {
            return records.Read();
        }
        catch (FormatException exception)
        {
            throw Error($"this is not CSV: {exception.Message}");
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException)
        {
            throw Error("cannot be read on: the file is cut off or damaged");
        }
    }

    private string Name(int column) => columns.First(entry => entry.Value == column).Key;

    /// <summary>One short line of what may be anything.</summary>
    private static string Shorten(ReadOnlySpan<char> field) =>
        PrintableText.Of(field[..Math.Min(40, field.Length)]).ToString() + (field.Length > 40 ? "…" : "");

    private static Stream Open(string path)
    {
        Stream file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1 << 16, FileOptions.SequentialScan);
        if (!file.CanSeek)
            file = InMemory(file);
        var isGzip = file.ReadByte() == 0x1f && file.ReadByte() == 0x8b;
        file.Position = 0;
        return isGzip ? new GZipStream(file, CompressionMode.Decompress) : file;
    }

    /// <summary>A pipe, whose beginning cannot be looked at twice.</summary>
    private static MemoryStream InMemory(Stream pipe)
    {
        using (pipe)
        {
            var memory = new MemoryStream();
            pipe.CopyTo(memory);
            memory.Position = 0;
            return memory;
        }
    }
}
