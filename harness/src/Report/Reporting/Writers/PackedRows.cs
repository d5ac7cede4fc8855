using System.IO.Compression;
using System.Text.Json;
using Bench.Reporting.Model;
using Bench.Tables;

namespace Bench.Reporting.Writers;

/// <summary>
/// Rows of tables as columns, in JSON, gzipped, in base64. As markup the rows of nine interpreters took 15 MB; columns
/// repeat themselves, so that they pack well, and a browser makes elements only of what is looked at.
/// </summary>
internal static class PackedRows
{
    public static string Of(IReadOnlyList<Grid> grids)
    {
        var columns = grids.Select(grid => Columns(grid.Table));
        using var packed = new MemoryStream();
        using (var zip = new GZipStream(packed, CompressionLevel.SmallestSize))
            JsonSerializer.Serialize(zip, columns);
        return Convert.ToBase64String(packed.ToArray());
    }

    private static IEnumerable<IEnumerable<string>> Columns(Table table)
    {
        var rows = table.Rows.Select(row => table.Texts(row).ToArray()).ToList();
        return table.Columns.Select((_, i) => rows.Select(row => row[i]));
    }
}
