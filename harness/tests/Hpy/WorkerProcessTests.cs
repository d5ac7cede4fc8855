using System.Runtime.CompilerServices;
using Bench.Catalogue;
using Bench.Hpy.Worker;
using Bench.Protocol;
using Bench.Results;
using NUnit.Framework;

namespace Bench.Tests.Hpy;

/// <summary>The .NET worker without a process of its own.</summary>
[Platform("Linux")]
public sealed class WorkerProcessTests
{
    private static readonly List<WeakReference> Instances = [];

    /// <summary>Native code holds what it times by handles that keep objects alive.</summary>
    [TestCase("block")]
    [TestCase("verify")]
    public async Task WhatABlockTimedIsFreedWithIt(string what)
    {
        var build = await RealDotnet.BuildAsync();
        var block = new BlockRequest(what, "remembered", "", "call", [new CaseId("", Abis.Managed, "", "remembered", "noop", "", "call")])
        {
            Rounds = 1, BatchNs = 1000, Operations = 100,
        };
        Instances.Clear();

        var answers = Ask(new LoadRequest(RealDotnet.NativeHalf(build), []), block, block);
        GC.Collect();

        Assert.That(answers, Has.Length.EqualTo(4).And.None.Contains("error"));
        Assert.That(Instances.Select(instance => instance.IsAlive), Has.Exactly(2).Items.And.All.False);
    }

    [TestCase("count", "BenchException: the .NET worker cannot ")]
    [TestCase("load", "JsonException: ")]
    public void ARequestThatCannotBeAnsweredIsAnError(string what, string error) =>
        Assert.That(Ask(new { Do = what })[1], Does.StartWith($$"""{"error":"{{error}}"""));

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static string[] Ask(params object[] requests)
    {
        using var answers = new StringWriter();
        using var lines = new StringReader(string.Join('\n', requests.Select(Wire.Write)));
        new WorkerProcess(new ManagedSuite("Tests", [typeof(Remembered)])).Run(lines, answers);
        return answers.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    public sealed class Remembered : ManagedWorkload
    {
        public Remembered(string nativeHalf)
            : base(nativeHalf) => Instances.Add(new WeakReference(this));

        [Strategy("nothing")]
#pragma warning disable CA1822 // a strategy is an instance method
        public long Noop() => 7;
#pragma warning restore CA1822
    }
}
