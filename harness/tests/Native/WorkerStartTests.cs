using Bench.Native;
using NUnit.Framework;

namespace Bench.Tests.Native;

public sealed class WorkerStartTests
{
    [TestCase(0x030a00f0u, new[] { "/usr/bin/python3", "-s", "worker.py", "core.so" })]
    [TestCase(0x030b00f0u, new[] { "/usr/bin/python3", "-s", "-P", "worker.py", "core.so" })]
    public void TheInterpreterRunsTheScriptIsolated(uint hexversion, string[] command) =>
        Assert.That(Start(hexversion).Command(), Is.EqualTo(command));

    [Test]
    public void AWrapperComesFirst() =>
        Assert.That((Start() with { Wrapper = ["valgrind", "--quiet"] }).Command().Take(3), Is.EqualTo(["valgrind", "--quiet", "/usr/bin/python3"]));

    [Test]
    public void TheEnvironmentIsScrubbed()
    {
        const string Stray = "PYTHONBENCHTESTS";
        Environment.SetEnvironmentVariable(Stray, "1");
        try
        {
            Assert.That(Start().Variables().Keys, Is.SubsetOf(
                ["PATH", "HOME", "LD_LIBRARY_PATH", "TMPDIR", "DOTNET_ROOT", "LANG", "PYTHONHASHSEED", "BENCH_PADDING"]));
        }
        finally
        {
            Environment.SetEnvironmentVariable(Stray, null);
        }
    }

    [Test]
    public void HashSeedAndPaddingAreTheLaunchs()
    {
        var variables = Start().Variables();

        Assert.That((variables["PYTHONHASHSEED"], variables["BENCH_PADDING"]), Is.EqualTo(("42", "xxx")));
    }

    [Test]
    public void VariablesCanBeAdded() => Assert.That(
        (Start() with { Environment = new Dictionary<string, string> { ["LD_PRELOAD"] = "libasan.so" } }).Variables()["LD_PRELOAD"],
        Is.EqualTo("libasan.so"));

    private static WorkerStart Start(uint hexversion = 0x030d00f0) =>
        new(TestData.AnInterpreter(hexversion: hexversion), "worker.py", "core.so", 42, 3, [], new Dictionary<string, string>());
}
