using System.Reflection;
using CsvHelper.Configuration.Attributes;

namespace Bench.Results;

/// <summary>
/// Reads a CSV file back into the records it was written from: a property's <c>[Name]</c> is its column, and a column
/// that a nullable property stands for need not be there.
/// </summary>
public static class RowReader
{
    private static readonly NullabilityInfoContext Nullability = new();

    /// <exception cref="BenchException">One line: file, line, what is wrong.</exception>
    /// <param name="path">Plain or packed.</param>
    public static IReadOnlyList<T> Read<T>(string path)
        where T : class
    {
        using var csv = new CsvInput(path);
        var fields = Fields<T>().Select(field => (
            field.Property, Column: field.IsOptional ? csv.OptionalColumn(field.Name) : csv.Column(field.Name))).ToList();
        var rows = new List<T>();
        while (csv.Read())
        {
            var row = System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(typeof(T));
            foreach (var (property, column) in fields)
                property.SetValue(row, Value(csv, property.PropertyType, column));
            rows.Add((T)row);
        }
        return rows;
    }

    private static IEnumerable<(PropertyInfo Property, string Name, bool IsOptional)> Fields<T>()
    {
        foreach (var property in typeof(T).GetProperties())
            if (property.GetCustomAttribute<NameAttribute>() is { } name)
                lock (Nullability)
                    yield return (property, name.Names[0], Nullability.Create(property).WriteState == NullabilityState.Nullable);
    }

    private static object? Value(CsvInput csv, Type type, int column)
    {
        if (type == typeof(string))
            return csv.Text(column).ToString();
        if (type == typeof(int))
            return csv.Count(column);
        if (type == typeof(long))
            return (long)csv.Count(column);
        if (type == typeof(double))
            return csv.Number(column);
        var number = csv.OptionalNumber(column);
        return double.IsNaN(number) ? null : number;
    }
}
