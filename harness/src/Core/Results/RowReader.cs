using System.Runtime.CompilerServices;
using Bench.Tables;
using CsvHelper.Configuration.Attributes;

namespace Bench.Results;

/// <summary>Reads a CSV file back into the records that <see cref="CsvFormat"/> wrote, all of whose columns must be there, but
/// for those that are <see cref="OptionalAttribute"/>.</summary>
public static class RowReader
{
    /// <summary>What properties are called that are the lower end of an interval: <c>GainLow</c>, of <c>GainNs</c>.</summary>
    private const string Low = "Low";

    /// <exception cref="BenchException">One line: file, line, what is wrong.</exception>
    /// <param name="path">Plain or packed.</param>
    public static IReadOnlyList<T> Read<T>(string path)
        where T : class
    {
        using var csv = new CsvInput(path);
        var fields = typeof(T).GetProperties().Where(property => property.CanWrite)
            .Where(property => !property.IsDefined(typeof(OptionalAttribute), false) || csv.Has(CsvFormat.ColumnOf(property)))
            .Select(property => (property, csv.Column(CsvFormat.ColumnOf(property)))).ToList();
        var estimates = (
            from field in fields
            let name = field.property.Name
            where name.EndsWith(Low, StringComparison.Ordinal)
            let of = name[..^Low.Length]
            select ((string[])[$"{of}Ns", name, $"{of}High"]).Select(end => csv.Column(CsvFormat.ColumnOf(typeof(T).GetProperty(end)!)))
                .ToArray()).ToList();
        var rows = new List<T>();
        while (csv.Read())
        {
            var row = RuntimeHelpers.GetUninitializedObject(typeof(T));
            foreach (var (property, column) in fields)
                property.SetValue(row, Value(csv, property.PropertyType, column));
            foreach (var ends in estimates)
                csv.RequireBetween(ends[0], ends[1], ends[2]);
            rows.Add((T)row);
        }
        return rows;
    }

    private static object? Value(CsvInput csv, Type type, int column) => Type.GetTypeCode(Nullable.GetUnderlyingType(type) ?? type) switch
    {
        _ when Nullable.GetUnderlyingType(type) is not null && csv.Text(column).IsEmpty => null,
        TypeCode.String => csv.Named(column).ToString(),
        TypeCode.Int32 => csv.Count(column),
        _ => csv.Number(column),
    };
}
