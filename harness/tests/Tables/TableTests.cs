using System.Globalization;
using Bench.Statistics;
using Bench.Tables;
using NUnit.Framework;

namespace Bench.Tests.Tables;

public sealed class TableTests
{
    private static readonly Table Sample = new(
        [new("case", "case"), new("ns", "time, ns", ColumnKind.Estimate, Missing: "n/a"), new("launches", "launches", ColumnKind.Number)],
        [
            ["a|b", new Interval(-1240.4, -1250, -1234.56789), 12],
            ["c", new Interval(0.317, double.NaN, double.NaN), null],
            ["d, e", null, 3],
        ]);

    [Test]
    public void PeopleReadThreeDigitsInColumns() => Assert.That(Written(TableFormat.Table).TrimEnd().Split('\n'), Is.EqualTo(
    [
        "case                 time, ns  launches",
        "----  -----------------------  --------",
        "a|b   −1\u202f240 [−1\u202f250;\u00a0−1\u202f235]        12",
        "c                        0.32",
        "d, e                      n/a         3",
    ]));

    [Test]
    public void MarkdownHasOneWayToEscape() => Assert.That(Written(TableFormat.Markdown).Split('\n')[..3], Is.EqualTo(
    [
        "| case | time, ns | launches |", "|---|---:|---:|", "| a\\|b | −1\u202f240 [−1\u202f250;\u00a0−1\u202f235] | 12 |",
    ]));

    [Test]
    public void MachinesReadSevenDigitsAndTheEnds() => Assert.That(Written(TableFormat.Csv), Is.EqualTo("""
        case,ns,ns_low,ns_high,launches
        a|b,-1240.4,-1250,-1234.568,12
        c,0.317,,,
        "d, e",,,,3

        """));

    [Test]
    public void JsonHasTheMembersThatCsvHasColumns() =>
        Assert.That(string.Concat(Written(TableFormat.Json).Where(c => !char.IsWhiteSpace(c))), Is.EqualTo(
            """[{"case":"a|b","ns":-1240.4,"ns_low":-1250,"ns_high":-1234.568,"launches":12},"""
            + """{"case":"c","ns":0.317,"ns_low":null,"ns_high":null,"launches":null},"""
            + """{"case":"d,e","ns":null,"ns_low":null,"ns_high":null,"launches":3}]"""));

    private static string Written(TableFormat format)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        Sample.Write(text, format);
        return text.ToString();
    }
}
