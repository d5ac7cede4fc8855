using Bench.Measurement;
using Bench.Results;
using Bench.Statistics;
using NUnit.Framework;

namespace Bench.Tests.Measurement;

public sealed class CaseRecordTests
{
    private readonly Case measured = TestData.ACase("module_state");

    [Test]
    public void LaunchesBecomeMediansWithIntervals()
    {
        var record = Record(12, 11, 14, 10, 13, 15);

        var row = record.Summarise("run", "machine");

        Assert.Multiple(() =>
        {
            Assert.That(row.Status.ToString(), Is.EqualTo("ok"));
            Assert.That((row[FigureList.Ns], row[FigureList.Min]?.Value), Is.EqualTo((new Interval(12.5, 10, 15), 9)));
            Assert.That(row[FigureList.Added], Is.EqualTo(new Interval(8.5, 6, 11)));
            Assert.That(row[FigureList.Move], Is.EqualTo(new Interval(4.5, 2, 7)));
            Assert.That(row.Ratio?.Low, Is.EqualTo(10 / 8.0).Within(1e-9));
            Assert.That(row[FigureList.Ratio]!.Value.Value, Is.EqualTo(Math.Sqrt(12 * 13) / 8).Within(1e-9));
            Assert.That(row.Ratio?.High, Is.EqualTo(15 / 8.0).Within(1e-9));
            Assert.That(row.Cycles, Is.EqualTo(25).Within(1e-9));
            Assert.That((row.Launches, row.Rounds), Is.EqualTo((6, 100)));
            Assert.That((row.Run, row.Machine, row.Mode, row.Strategy), Is.EqualTo(("run", "machine", "call", "module_state")));
        });
    }

    [Test]
    public void TheRoundsToldAreThoseOfTheLaunchWithTheFewest()
    {
        var record = Record(12, 11);
        record.Add(TestData.ALaunch(10) with { Rounds = 16 });
        record.Add(TestData.ALaunch(10) with { Rounds = 64 });

        Assert.That(record.Summarise("run", "machine").Rounds, Is.EqualTo(16));
    }

    [Test]
    public void AnAbsentCaseHasNoFigures()
    {
        var record = Record();
        record.Report(CaseStatus.Absent("needs CPython 3.10"));

        var row = record.Summarise("run", "machine");

        Assert.That((row.Status.ToString(), row.Ns?.Value, row[FigureList.Min]?.Value, row.Cycles, row.Launches, row.Rounds), Is.EqualTo(
            ("absent: needs CPython 3.10", (double?)null, (double?)null, (double?)null, 0, 0)));
    }

    [Test]
    public void AFailureKeepsWhatWasMeasuredAndTheFirstReason()
    {
        var record = Record(10, 12);
        record.Report(CaseStatus.Failed("killed"));
        record.Report(CaseStatus.Failed("because of that"));

        var row = record.Summarise("run", "machine");

        Assert.That((row.Status.ToString(), row.Ns?.Value, row.Launches), Is.EqualTo(("failed: killed", 11, 2)));
    }

    [Test]
    public void WhatIsAbsentHasNotFailed()
    {
        var record = Record();
        record.Report(CaseStatus.Failed("killed"));
        record.Report(CaseStatus.Absent("needs CPython 3.14"));
        record.Report(CaseStatus.Failed("killed again"));

        Assert.That((record.Status.ToString(), record.HasFailed), Is.EqualTo(("absent: needs CPython 3.14", false)));
    }

    [Test]
    public void WhatTheRunDidNotReachHasFailed()
    {
        Assert.That(Record().Summarise("run", "machine").Status.ToString(), Does.StartWith("failed: not measured"));
        Assert.That((Record().HasFailed, Record(10).HasFailed), Is.EqualTo((true, false)));
    }

    [Test]
    public void FiguresThatThereAreNotStayEmpty()
    {
        var record = new CaseRecord(measured);
        record.Add(TestData.ALaunch() with { AddedNs = null, MoveNs = null, LogRatio = null });

        var row = record.Summarise("run", "machine");

        Assert.That((row.Added?.Value, row.Move?.Value, row.Ratio), Is.EqualTo(((double?)null, (double?)null, (Interval?)null)));
        Assert.That(row.Ns?.Value, Is.EqualTo(10));
    }

    private CaseRecord Record(params double[] launches)
    {
        var record = new CaseRecord(measured);
        foreach (var ns in launches)
            record.Add(TestData.ALaunch(ns));
        return record;
    }
}
