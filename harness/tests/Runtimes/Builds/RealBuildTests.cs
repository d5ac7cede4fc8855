using System.Runtime.InteropServices;
using Bench.Runtimes;
using Bench.Runtimes.Builds;
using NUnit.Framework;

namespace Bench.Tests.Runtimes.Builds;

/// <summary>Interpreters whose builds are known, where the machine has them.</summary>
[Platform("Linux")]
[Category("Native")]
public sealed class RealBuildTests
{
    // Its debian/rules (of python3.13 3.13.5-2) calls make profile-opt with -flto, and takes both out of what sysconfig reads.
    [Test]
    public async Task DebiansPythonIsBuiltWithAProfileAndLinkTimeOptimisation()
    {
        if (!File.Exists("/etc/debian_version") || RuntimeInformation.OSArchitecture is not (Architecture.X64 or Architecture.Arm64))
            Assert.Ignore("this is not Debian on x86-64 or arm64");
        foreach (var python in await Found("/usr/bin/python3"))
        {
            Assert.That(python.ConfigArgs, Does.Not.Contain("--enable-optimizations"));
            Assert.That((python.Build.Pgo.Holds, python.Build.Lto.Holds), Is.EqualTo(((bool?)true, (bool?)true)), python.Label);
            Assert.That((python.Build.Optimisation, python.Build.Assertions), Is.EqualTo(("-O2", (bool?)false)), python.Label);
            Assert.That(BuildWarning.Of(python), Is.Null);
        }
    }

    [Test]
    public void TheLibraryBesideItIsNot()
    {
        var libraries = Directory.Exists("/usr/lib") && File.Exists("/etc/debian_version")
            ? Directory.GetDirectories("/usr/lib", "*-linux-gnu")
                .SelectMany(folder => Directory.GetFiles(folder, "libpython3.*.so.1.0")).ToList()
            : [];
        if (libraries.Count == 0)
            Assert.Ignore("no libpython of Debian here");

        foreach (var library in libraries)
            Assert.That(FunctionOrder.Of(ElfFile.Read(library)!.Exported)!.ColdBeforeHot, Is.LessThan(0.6), library);
    }

    // pyenv adds nothing to configure's arguments, unless its user does.
    [Test]
    public async Task PyenvsPythonsAreBuiltWithoutBoth()
    {
        var pythons = await Found(Path.Combine(SearchPlaces.FromEnvironment().PyenvRoot, "versions", "*", "bin", "python3"));
        foreach (var python in pythons.Where(python => !python.ConfigArgs.Contains("--enable-optimizations", StringComparison.Ordinal)))
        {
            Assert.That((python.Build.Pgo.Holds, python.Build.Lto.Holds), Is.EqualTo(((bool?)false, (bool?)false)), python.Label);
            Assert.That(BuildWarning.Of(python), Does.Contain("without profile-guided optimisation"));
        }
    }

    [Test]
    public async Task PyPyHasAJitAndNoProfile()
    {
        var pypy = (await Found("pypy3"))[0];

        Assert.That((pypy.Build.Pgo.Holds, pypy.Build.Jit), Is.EqualTo(((bool?)false, JitState.On)));
    }

    private static async Task<IReadOnlyList<Interpreter>> Found(string request)
    {
        var search = await new InterpreterFinder().FindAsync([request], default);
        if (search.Found.Count == 0)
            Needed.Lacks($"no {request} here");
        return search.Found;
    }
}
