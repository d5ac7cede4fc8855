using System.Globalization;
using Bench.Results;
using Bench.Tables;
using NUnit.Framework;

namespace Bench.Tests.Results;

public sealed class CsvFormatTests
{
    [Test]
    public void NumbersAreInvariantWhateverTheCulture()
    {
        using var culture = new CommaCulture();
        Assert.That(1.5.ToString(CultureInfo.CurrentCulture), Is.EqualTo("1,5"));

        Assert.That(CsvFormat.Text([TestData.ALaunch(1234.5)], head: false), Does.Contain(",1234.5,1233.5,1234,1235,1230.5,"));
    }

    [Test]
    public void NumbersHaveSevenDigits() => Assert.That(CsvFormat.Text([new Row(1.0 / 3, "")], head: false), Is.EqualTo("0.3333333,\n"));

    [Test]
    public void WhatIsNotThereIsEmpty() =>
        Assert.That(CsvFormat.Text([TestData.ALaunch() with { AddedNs = null, MoveNs = null, LogRatio = null }], head: false), Does.Contain(",10.5,,,,0.5,"));

    [TestCase("a,b", "\"a,b\"")]
    [TestCase("a\"b", "\"a\"\"b\"")]
    [TestCase("a\nb", "\"a\nb\"")]
    [TestCase("site=slot;mro=4", "site=slot;mro=4")]
    public void TextIsQuotedAsRfc4180Says(string text, string written) =>
        Assert.That(CsvFormat.Text([new Row(1, text)], head: false), Is.EqualTo($"1,{written}\n"));

    [Test]
    public void SummaryHasTheColumnsOfTheDesign() => Assert.That(SummaryFile.Text([]), Is.EqualTo(
        "schema,run,machine,runtime,version,abi,suite,workload,strategy,parameters,mode,ns,ns_low,ns_high,ns_min,"
        + "added_ns,added_low,added_high,move_ns,move_low,move_high,ratio,ratio_low,ratio_high,cycles,instructions,launches,rounds,status\n"));

    [Test]
    public void LaunchesHaveTheColumnsOfTheDesign() => Assert.That(CsvFormat.Text<LaunchRow>([], head: true), Is.EqualTo(
        "schema,run,machine,build,case,launch,layout,n,rounds,ns_median,ns_min,ns_q1,ns_q3,added_ns,move_ns,log_ratio,clock_ns,noargs_ns\n"));

    public sealed record Row(double Number, string Text);
}
