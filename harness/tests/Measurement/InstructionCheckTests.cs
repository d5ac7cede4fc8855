using Bench.Catalogue;
using Bench.Measurement;
using NUnit.Framework;

namespace Bench.Tests.Measurement;

public sealed class InstructionCheckTests
{
    [TestCase(Mode.Latency, 3, null)]
    [TestCase(Mode.Latency, 2, "executes 2 instructions an operation, its no-op 2")]
    [TestCase(Mode.Latency, 1.5, "executes 1.5 instructions an operation, its no-op 2")]
    [TestCase(Mode.Call, 2, null)]
    [TestCase(Mode.Call, 1.5, "executes 1.5 instructions an operation, its no-op 2")]
    public void ALoopMustExecuteMoreThanItsNoopAndACallNotLess(Mode mode, double instructions, string? fault)
    {
        var (noop, kernel) = (TestData.ACase("noop", mode), TestData.ACase("c_static", mode));
        var counts = new Dictionary<Case, double> { [noop] = 2, [kernel] = instructions };

        var found = InstructionCheck.Judge(TestData.APlan(TestData.ABlock(noop, kernel)), counts).ToList();

        Assert.That(found.Select(verification => verification.Status.Why), Is.EqualTo(fault is null ? [] : new[] { fault }));
    }

    [Test]
    public void WhatWasNotCountedIsNotJudged()
    {
        var plan = TestData.APlan(TestData.ABlock(TestData.ACase("noop"), TestData.ACase("c_static")));

        Assert.That(InstructionCheck.Judge(plan, new Dictionary<Case, double> { [TestData.ACase("c_static")] = 0 }), Is.Empty);
    }
}
