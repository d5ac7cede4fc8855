using Bench.Analysis;
using Bench.Comparison;
using Bench.Results;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;

namespace Bench.Tests.Comparison;

public sealed class CsvReadingTests
{
    private TempFolder temp = null!;

    [SetUp]
    public void MakeFolder() => temp = new TempFolder();

    [TearDown]
    public void RemoveFolder() => temp.Dispose();

    [TestCase("a,b\n1,2\n", "1|2")]
    [TestCase("a,b\r\n1,2\r\n", "1|2")]
    [TestCase("a,b\r1,2", "1|2")]
    [TestCase("a,b\n\n1,\n\n", "1|")]
    [TestCase("\uFEFFa,b\n1,2", "1|2")]
    [TestCase("a,b\n\"x,\"\"y\"\"\nz\",2", "x,\"y\"\uFFFDz|2")]
    [TestCase("a,b\n\"\",\"\"", "|")]
    public void FieldsAreThoseOfRfc4180(string text, string fields)
    {
        using var csv = new CsvInput(temp.Write("file.csv", text));
        Assert.That(csv.Read());
        Assert.That($"{csv.Text(csv.Column("a"))}|{csv.Text(csv.Column("b"))}", Is.EqualTo(fields));
        Assert.That(csv.Read(), Is.False);
    }

    [Test]
    public void LinesAreCountedThroughQuotesAndBlankLines()
    {
        using var csv = new CsvInput(temp.Write("file.csv", "a,b\n\"x\ny\",2\n\n3,4\n"));
        Assert.That(csv.Read() && csv.Line == 2);
        Assert.That(csv.Read() && csv.Line == 5);
    }

    [Test]
    public void RowsLongerThanTheBufferAreRead()
    {
        var field = new string('x', 300_000);
        using var csv = new CsvInput(temp.Write("file.csv", $"a,b\n{field},2\n3,4\n"));
        Assert.That(csv.Read() && csv.Text(0).Length == field.Length);
        Assert.That(csv.Read() && csv.Text(0) is "3");
    }

    [TestCase("\"")]
    [TestCase("HEAD1,\"never closed\n2,3")]
    public void AQuoteThatIsNeverClosedIsTold(string text) => Assert.That(
        () => RunFiles.Compared([temp.Write("file.csv", text.Replace("HEAD", new MadeRun { Cases = 0 }.Csv(), StringComparison.Ordinal))]), Throws.TypeOf<BenchException>().With.Message.Contains("a quote is never closed"));

    [Test]
    public void ALineThatNeverEndsIsTold() => Assert.That(
        () => RunFiles.Compared([temp.Write("file.csv", new string('x', 3_000_000))]), Throws.TypeOf<BenchException>().With.Message.Contains("a line that never ends"));

    [Test]
    public void WhatBenchWritesIsReadBack()
    {
        var made = new MadeRun { Cases = 3, Launches = 4 };
        var run = RunFiles.Compared([temp.Write("launches.csv", made.Csv())]).Single();

        Assert.That((run.Label, run.Cases.Count), Is.EqualTo(("lab/20260102T030405Z", 3)));
        Assert.That(run.Cases.Values.First().Launches.Select(launch => launch.Launch), Is.EqualTo([0, 1, 2, 3]));
        Assert.That(run.Cases.Values.First().Launches[0].Ns, Is.EqualTo(made.Rows().First().NsMedian).Within(1e-5));
    }

    private const string Summary = "schema,run,machine,runtime,version,abi,suite,workload,strategy,parameters,mode,ns,ns_low,ns_high,cycles,launches,status\n"
        + "1,r1,lab,cpython,3.13.0,capi,Caching,work,s0,,call,10,9.9,10.1,20,12,ok\n1,r1,lab,cpython,3.13.0,capi,Caching,work,s1,,call,10,9,12,20,12,failed: why\n";

    private const string Raw = "schema,run,launch,layout,round,case,n,ns\n1,r1,0,7,0,cpython 3.13.0/capi/Caching/work/s0//call,10,100\n1,r1,1,7,1,cpython 3.13.0/capi/Caching/work/s0//call,10,101\n";

    // Whatever comes, it is read and compared or refused in one line; BENCH_FUZZ_SECONDS=60 for a long look.
    [Test]
    public void NoFileBreaksTheReader([Values("launches", "summary", "raw")] string kind)
    {
        var good = kind == "summary" ? Summary : kind == "raw" ? Raw : new MadeRun { Cases = 2, Launches = 2 }.Csv();
        var seconds = double.TryParse(Environment.GetEnvironmentVariable("BENCH_FUZZ_SECONDS"), out var asked) ? asked : 1;
        var end = DateTime.UtcNow.AddSeconds(seconds);
        var pieces = Gen.Elements("\"", ",", "\n", "\r", "\0", ";", "NaN", "-1", "1e999", "9", "", "schema", "\uFEFF", "\u2028");
        var edit = pieces.SelectMany(piece => Gen.Choose(0, good.Length - 1).SelectMany(at => Gen.Choose(0, 30).Select(cut => (piece, at, cut))));
        var property = Prop.ForAll(edit.ListOf().ToArbitrary(), edits =>
        {
            var text = good;
            foreach (var (piece, at, cut) in edits)
                text = at < text.Length ? text[..at] + piece + text[Math.Min(text.Length, at + cut)..] : text;
            try
            {
                foreach (var run in RunFiles.Compared([temp.Write("fuzz.csv", text)]))
                    new RunComparer(new ComparisonSettings { InCycles = text.Length % 2 == 0 }, AaSpread.OfRuns([run])).Compare(run, run);
            }
            catch (BenchException exception)
            {
                return !exception.Message.Contains('\n', StringComparison.Ordinal);
            }
            return true;
        });
        do
            property.QuickCheckThrowOnFailure();
        while (DateTime.UtcNow < end);
    }
}
