using System.Globalization;
using System.Reflection;
using System.Text.Json;
using CsvHelper;
using CsvHelper.Configuration;

namespace Bench.Tables;

/// <summary>How all CSV files are written: invariant culture, RFC 4180, seven significant digits; the property
/// <c>NsMedian</c> of a row is the column <c>ns_median</c>.</summary>
public static class CsvFormat
{
    public static CsvConfiguration Configuration { get; } = new(CultureInfo.InvariantCulture) { NewLine = "\n" };

    public static CsvWriter Writer(TextWriter text)
    {
        var csv = new CsvWriter(text, Configuration);
        csv.Context.TypeConverterOptionsCache.GetOptions<double>().Formats = ["G7"];
        csv.Context.TypeConverterOptionsCache.GetOptions<double?>().Formats = ["G7"];
        return csv;
    }

    public static string ColumnOf(MemberInfo property) => JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name);

    /// <summary>The rows as text, with or without the head.</summary>
    public static string Text<T>(IEnumerable<T> rows, bool head)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = Writer(text))
        {
            foreach (var member in csv.Context.AutoMap<T>().MemberMaps)
                member.Name(ColumnOf(member.Data.Member!));
            if (head)
            {
                csv.WriteHeader<T>();
                csv.NextRecord();
            }
            foreach (var row in rows)
            {
                csv.WriteRecord(row);
                csv.NextRecord();
            }
        }
        return text.ToString();
    }
}
