using System.Text.Json.Nodes;
using Bench.Runtimes.Builds;
using NUnit.Framework;

namespace Bench.Tests.Runtimes.Builds;

/// <summary>What is told of a build, from what an interpreter says and from made machine code.</summary>
[Platform("Unix")]
public sealed class BuildFactsTests
{
    private FakeInterpreters fakes = null!;

    [SetUp]
    public void MakeFolder() => fakes = new FakeInterpreters();

    [TearDown]
    public void RemoveFolder() => fakes.Dispose();

    [TestCase("'--enable-optimizations' '--with-lto'", true, true)]
    [TestCase("'--prefix=usr' '--with-lto=full' '--enable-optimizations'", true, true)]
    [TestCase("'--enable-optimizations=no' '--with-lto=no'", null, null)]
    [TestCase("'--enable-optimizations' '--disable-optimizations' '--with-lto=thin' '--without-lto'", null, null)]
    [TestCase("'CFLAGS=-DX=--with-lto' '--with-lto-tools' '--enable-optimizations-later'", null, null)]
    [TestCase("", null, null)]
    public async Task ArgumentsOfConfigureProveWhatWasDoneAndNeverWhatWasNot(string arguments, bool? pgo, bool? lto)
    {
        var build = await Build(new() { ["config_args"] = arguments });

        Assert.That((build.Pgo.Holds, build.Lto.Holds), Is.EqualTo((pgo, lto)));
    }

    // Orders of functions in real builds, by GCC 12 and 14.
    [TestCase("debian-python-3.11.2", ElfFile.X64, true, true)]
    [TestCase("debian-arm64-3.13.5", ElfFile.Arm64, true, true)]
    [TestCase("debian-libpython-3.11.2", ElfFile.X64, false, null)]
    [TestCase("pyenv-3.8.18", ElfFile.X64, false, null)]
    [TestCase("pgo-3.13.5", ElfFile.X64, true, null)]
    [TestCase("lto-3.13.5", ElfFile.X64, false, true)]
    [TestCase("lto-partitions-3.13.5", ElfFile.X64, false, null)]
    public async Task MachineCodeTellsWithoutArgumentsAndWithoutASymbolTable(string build, int machine, bool? pgo, bool? lto)
    {
        var facts = await Build(FunctionOrders.Of(build), machine: machine);

        Assert.That((facts.Pgo.Holds, facts.Lto.Holds), Is.EqualTo((pgo, lto)), $"{facts.Pgo.Evidence}; {facts.Lto.Evidence}");
    }

    [Test]
    public async Task ItsEvidenceIsTold()
    {
        var facts = await Build(FunctionOrders.Of("debian-python-3.11.2"));

        Assert.That(facts.Pgo.Evidence, Is.EqualTo(
            "in 100 % of pairs a function that never runs lies before one that always does: a profile sorted them"));
        Assert.That(facts.Lto.Evidence, Does.StartWith("66 % of the C API's functions lie beside one of another source file"));
    }

    [Test]
    public async Task WhatLiesBetweenIsUnknown()
    {
        // As if the training had called a few of the functions that none calls.
        var order = FunctionOrders.Of("debian-python-3.11.2");
        string[] called = ["PyCapsule_SetContext", "PyCapsule_SetName", "PyCapsule_SetPointer", "PyFloat_GetMax", "PyFloat_GetMin"];

        var pgo = (await Build([.. order.Except(called), .. called])).Pgo;

        Assert.That(pgo.Holds, Is.Null, pgo.Evidence);
    }

    [Test]
    public async Task WhatWasNotMeasuredIsUnknown()
    {
        var order = FunctionOrders.Of("pyenv-3.8.18");

        Assert.That((await Build(order, machine: 243)).Pgo.Holds, Is.Null, "RISC-V");
        Assert.That((await Build(order, compiler: "Clang 20.1.0")).Pgo.Holds, Is.Null);
        Assert.That((await Build(order.Take(40))).Pgo.Holds, Is.Null, "a part of the C API");
    }

    [TestCase("dictobject.c", ElfSymbol.SourceFile, false)]
    [TestCase("free_keys.lto_priv.0", ElfSymbol.Function, true)]
    [TestCase("free_keys", ElfSymbol.Function, null)]
    public async Task ASymbolTableTellsOfLinkTimeOptimisation(string name, int type, bool? lto) => Assert.That(
        (await Build(FunctionOrders.Of("pyenv-3.8.18"), [new ElfSymbol(name, type, 0)])).Lto.Holds, Is.EqualTo(lto));

    [TestCase("-Wall -O3 -g -O2", "", "-O2", null)]
    [TestCase("-O3 -DNDEBUG -O0", "", "-O0", false)]
    [TestCase("-DNDEBUG -Og -UNDEBUG", "", "-Og", true)]
    [TestCase("-DNDEBUG -O", "'--with-assertions'", "-O", true)]
    [TestCase("-DNDEBUGGER -I/x-O2 -Ofast", "", "-Ofast", null)]
    [TestCase("", "", null, null)]
    public async Task TheLastFlagCounts(string flags, string arguments, string? level, bool? assertions)
    {
        var build = await Build(new() { ["core_cflags"] = flags, ["config_args"] = arguments });

        Assert.That((build.Optimisation, build.Assertions), Is.EqualTo((level, assertions)));
    }

    [TestCase(0x030c00f0u, null, "", JitState.None)]
    [TestCase(0x030d00f0u, null, "", JitState.None)]
    [TestCase(0x030d00f0u, null, "'--enable-experimental-jit'", JitState.On)]
    [TestCase(0x030d00f0u, null, "'--enable-experimental-jit=yes-off'", JitState.Off)]
    [TestCase(0x030d00f0u, null, "'--enable-experimental-jit=interpreter'", JitState.None)]
    [TestCase(0x030e00f0u, "off", "", JitState.Off)]
    [TestCase(0x030e00f0u, null, "", null)]
    public async Task AJitIsToldByTheInterpreterOrItsConfigure(uint hexversion, string? told, string arguments, JitState? expected)
    {
        var build = await Build(new() { ["hexversion"] = hexversion, ["jit"] = told, ["config_args"] = arguments });

        Assert.That(build.Jit, Is.EqualTo(expected));
    }

    [Test]
    public async Task PyPyTellsByItsTranslation()
    {
        var build = await Build(new() { ["implementation"] = "pypy", ["profopt"] = true, ["lto"] = false, ["jit"] = "on" });

        Assert.That(build, Is.EqualTo(new BuildFacts(
            new BuildFact(true, "translated with --profopt"), new BuildFact(false, "translated without --lto"), JitState.On, null, null)));
    }

    private Task<BuildFacts> Build(
        IEnumerable<string> exported, IEnumerable<ElfSymbol>? all = null, int machine = ElfFile.X64, string compiler = "GCC 12.2.0")
    {
        var library = fakes.In("libpython3.so");
        File.WriteAllBytes(library, MadeElf.Of(exported, all, machine));
        return Build(new() { ["config_args"] = "", ["library"] = library, ["compiler"] = compiler });
    }

    private async Task<BuildFacts> Build(JsonObject told)
    {
        var python = fakes.Python("x/python3", "3.13.0", told: told);
        return (await fakes.Finder().FindAsync([python], default)).Found.Single().Build;
    }
}
