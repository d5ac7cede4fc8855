using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Bench.Results;
using NUnit.Framework;

namespace Bench.Tests.Results;

/// <summary>Every single-byte deletion, and every field emptied, doubled or swapped with its neighbour, in files of twenty rows: what
/// is read is as it was but for that row, or the message names file, line and cause.</summary>
[Category("Slow")]
public sealed partial class MutationTests
{
    private const int Rows = 20;

    /// <summary>Plain, as a person may have unpacked it.</summary>
    private const string RawName = "raw.csv";

    private static readonly int[] Quoted = [4, 9];

    private static readonly string Run =
        Directory.GetDirectories(Path.Combine(Path.GetDirectoryName(TestData.Source.Root)!, "results", "method"), "2*Z", SearchOption.AllDirectories)[0];

    [TestCase(ResultFile.Summary)]
    [TestCase(ResultFile.Launches)]
    [TestCase(RawName)]
    [TestCase("breakeven.csv")]
    public void AMutatedFieldChangesItsOwnRowOrIsTold(string name)
    {
        using var temp = new TempFolder();
        var file = temp.In(name);
        var lines = Lines(name);
        var before = Read(file, lines);
        var told = new List<string>();
        var silent = new SortedDictionary<string, int>();
        var refused = 0;
        foreach (var (what, line, mutated) in Mutations(lines))
        {
            try
            {
                var after = Read(file, mutated);
                // The head belongs to all rows: what is no longer read of it is told.
                // Two heads that change places are another statement, which nothing in the file contradicts.
                if (line == 0 && !what.EndsWith("swapped", StringComparison.Ordinal) && !after.SequenceEqual(before) && after.Remark is null)
                    told.Add($"{what}: rows changed, and nothing is told");
                else if (line > 0 && !IsTheSameBut(before, after, line - 1))
                    told.Add($"{what}: another row changed, or one was lost");
                else if (line > 0 && !after.SequenceEqual(before) && after.Remark is null)
                    silent[Kind().Replace(what, "")] = silent.GetValueOrDefault(Kind().Replace(what, "")) + 1;
            }
            catch (BenchException exception)
            {
                refused++;
                var at = Line().Match(exception.Message);
                if (!exception.Message.Contains(name, StringComparison.Ordinal)
                    || !at.Success || (line > 0 && int.Parse(at.Groups[1].Value, null) - 1 - line is not (0 or 1)))
                    told.Add($"{what} (line {line + 1}): {exception.Message}");
            }
        }
        TestContext.Out.WriteLine($"{name}: {refused} refused; read with other figures in that row alone:");
        foreach (var (kind, count) in silent)
            TestContext.Out.WriteLine($"  {count,5} {kind}");

        Assert.That(told.Take(20), Is.Empty, $"{told.Count} in all");
        Assert.That(refused, Is.GreaterThan(400));
    }

    /// <summary>What a name or a digit lost cannot be told; what contradicts the rest of its row can.</summary>
    private static IEnumerable<(string What, int Line, IReadOnlyList<string> Lines)> Mutations(List<string> lines)
    {
        var head = lines[0].Split(',');
        for (var line = 0; line < lines.Count; line++)
        {
            var text = lines[line];
            for (var at = 0; at < text.Length; at++)
                yield return ($"a byte of {Head(text[..at].Count(c => c == ','))} @{at}", line, With(line, text.Remove(at, 1)));
            if (line + 1 < lines.Count)
                yield return ("a line's end", line, [.. lines[..line], text + lines[line + 1], .. lines[(line + 2)..]]);
            var fields = text.Split(',');
            for (var field = 0; field < fields.Length; field++)
            {
                yield return ($"{Head(field)} emptied", line, With(line, Joined(fields, field, "")));
                yield return ($"{Head(field)} doubled", line, With(line, Joined(fields, field, fields[field] + fields[field])));
                if (field + 1 < fields.Length)
                    yield return (
                        $"{Head(field)} swapped", line,
                        With(line, string.Join(',', [.. fields[..field], fields[field + 1], fields[field], .. fields[(field + 2)..]])));
            }
        }

        string Head(int field) => head[Math.Min(head.Length - 1, field)];

        IReadOnlyList<string> With(int line, string text) => [.. lines[..line], text, .. lines[(line + 1)..]];

        static string Joined(string[] fields, int field, string text) => string.Join(',', [.. fields[..field], text, .. fields[(field + 1)..]]);
    }

    private static bool IsTheSameBut(Rowset before, Rowset after, int row) =>
        after.Rows.Count == before.Rows.Count && before.Rows.Index().All(entry => entry.Index == row || after.Rows.Contains(entry.Item));

    /// <summary>As their readers understand them, in the order of the file.</summary>
    private static Rowset Read(string file, IEnumerable<string> lines)
    {
        File.WriteAllText(file, string.Join('\n', lines) + "\n", new UTF8Encoding(false));
        switch (Path.GetFileName(file))
        {
            case ResultFile.Summary:
                var shown = RunFiles.Shown(file);
                return new(
                    [.. shown.SelectMany(run => run.Summary)
                        .Select(row => $"{row.Run} {row.Machine} {row.Id} {string.Join(' ', FigureList.All.Select(figure => row[figure]))} {row.Launches} {row.Rounds} {row.Status}")],
                    string.Concat(shown.SelectMany(run => run.Remarks)) is { Length: > 0 } remark ? remark : null);
            case ResultFile.Launches or RawName:
                var compared = RunFiles.Compared([file]);
                return new(
                    [.. from run in compared from times in run.Cases.Values from launch in times.Launches select $"{run.Label} {times.Id} {launch}"],
                    string.Concat(compared.SelectMany(run => run.Remarks)) is { Length: > 0 } told ? told : null);
            default:
                return new([.. RowReader.Read<BreakEvenRow>(file).Select(row => row.ToString())], null);
        }
    }

    private static List<string> Lines(string name)
    {
        if (name == RawName)
            return [
                "schema,run,launch,layout,round,case,n,ns",
                .. Enumerable.Range(0, Rows).Select(i =>
                    FormattableString.Invariant($"1,20260102T030405Z,0,7,0,cpython 3.13.0/capi/Caching/work/s{i}//call,100,{1000.5 + i}")),
            ];
        using var file = File.OpenRead(ResultFile.In(Run, name)!);
        using Stream plain = ResultFile.In(Run, name)!.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var text = new StreamReader(plain);
        var lines = text.ReadToEnd().Split('\n').Take(Rows + 1).ToList();
        // A quote that is lost must not swallow what stands between it and the next.
        foreach (var row in Quoted)
            lines[row] = lines[row].Replace(",3.11.7,", ",\"3.11.7, patched\",", StringComparison.Ordinal);
        return lines;
    }

    private sealed record Rowset(IReadOnlyList<string> Rows, string? Remark)
    {
        public bool SequenceEqual(Rowset other) => Rows.SequenceEqual(other.Rows);
    }

    [GeneratedRegex(" line (\\d+)")]
    private static partial Regex Line();

    [GeneratedRegex(" @\\d+$")]
    private static partial Regex Kind();
}
