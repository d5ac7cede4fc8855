using Bench.Tests.Runtimes;
using Bench.Tests.Runtimes.Builds;
using NUnit.Framework;

namespace Bench.Tests.Cli;

[Platform("Unix")]
[Category("Program")]
public sealed class DoctorTests
{
    [Test]
    public async Task ABuildThatNobodyShipsIsToldInASentence()
    {
        using var fakes = new FakeInterpreters();
        var with = Python(fakes, "3.11.2", "debian-python-3.11.2", jit: "off");
        var without = Python(fakes, "3.8.18", "pyenv-3.8.18");
        var unknown = Python(fakes, "3.12.10", "pyenv-3.8.18", compiler: "Clang 20.1.0 ");

        var ended = await BenchProcess.RunAsync("doctor", "--python", with, "--python", without, "--python", unknown);

        Assert.That(ended.ExitCode, Is.Zero, ended.Errors);
        Assert.That(ended.Output, Does.Contain("found     cpython 3.11.2 (GCC 12.2.0, PGO, LTO, JIT off)\n")
            .And.Contain("found     cpython 3.8.18 (GCC 12.2.0, no PGO, LTO unknown)\n")
            .And.Contain("found     cpython 3.12.10 (Clang 20.1.0, PGO unknown, LTO unknown)\n"));
        Assert.That(ended.Output.Split('\n').Where(line => line.StartsWith("warning   cpython", StringComparison.Ordinal)), Is.EqualTo(
            ["warning   cpython 3.8.18 was built without profile-guided optimisation, unlike the python3 of Debian, python.org and uv: "
                + "its figures are not theirs; choose another with --python"]));
    }

    private static string Python(FakeInterpreters fakes, string version, string order, string compiler = "GCC 12.2.0", string? jit = null)
    {
        var library = fakes.In($"libpython{version}.so");
        File.WriteAllBytes(library, MadeElf.Of(FunctionOrders.Of(order)));
        return fakes.Python($"{version}/bin/python3", version, told: new()
        {
            ["config_args"] = "", ["library"] = library, ["compiler"] = compiler, ["jit"] = jit,
        });
    }
}
