using Bench.Results;
using NUnit.Framework;

namespace Bench.Tests.Results;

public sealed class CaseStatusTests
{
    [TestCase("ok", "ok", "")]
    [TestCase("", "ok", "")]
    [TestCase("absent: needs CPython 3.15: see PEP 697", "absent: needs CPython 3.15: see PEP 697", "needs CPython 3.15: see PEP 697")]
    [TestCase("failed:why", "failed: why", "why")]
    public void ItIsReadAsItIsWritten(string text, string written, string why)
    {
        var status = CaseStatus.Parse(text);

        Assert.That((status?.ToString(), status?.Why), Is.EqualTo((written, why)));
        Assert.That(status, Is.EqualTo(CaseStatus.Parse(written)));
    }

    [TestCase("bogus")]
    [TestCase("OK")]
    [TestCase("okay: fine")]
    [TestCase("lost: its worker")]
    public void WhatIsNoneIsNotGuessed(string text) => Assert.That(CaseStatus.Parse(text), Is.Null);

    [Test]
    public void AWorkersTroubleIsAFailureUnlessItSaysOtherwise()
    {
        Assert.That(CaseStatus.OfTrouble(null).IsOk);
        Assert.That(CaseStatus.OfTrouble("absent: no such type").IsAbsent);
        Assert.That(CaseStatus.OfTrouble("out of memory"), Is.EqualTo(CaseStatus.Failed("out of memory")));
        Assert.That((CaseStatus.Ok.Trouble, CaseStatus.Failed("why").Trouble), Is.EqualTo(((string?)null, "failed: why")));
    }
}
