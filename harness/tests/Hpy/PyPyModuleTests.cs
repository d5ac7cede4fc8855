using Bench.Native;
using NUnit.Framework;

namespace Bench.Tests.Hpy;

/// <summary>The demonstration module of native/tests/hpy in PyPy's own HPy.</summary>
[Platform("Linux")]
[Category("Native")]
public sealed class PyPyModuleTests
{
    [Test]
    public async Task TheDemonstrationModuleRuns()
    {
        var pypy = await RealPyPy.FindAsync();
        using var build = new TempFolder();
        await RunAsync(
            "cmake", "-S", TestData.Source.Root, "-B", build.Path, "-DBENCH_TESTS=ON", "-DBENCH_ABIS=",
            $"-DBENCH_PYTHON_INCLUDE={pypy.IncludeDirectory}", $"-DBENCH_HPY_INCLUDE={pypy.HpyIncludeDirectory}");
        await RunAsync("cmake", "--build", build.Path, "--parallel", "--target", "hpy_demo_hpy0");
        await RunAsync(
            "env", "PYTHONDONTWRITEBYTECODE=1", pypy.Executable, Path.Combine(TestData.Source.Root, "tests", "hpy", "test_pypy.py"), build.Path);
    }

    private static async Task RunAsync(string tool, params string[] arguments)
    {
        var (exitCode, output) = await ToolProcess.RunAsync(tool, arguments, default);
        Assert.That(exitCode, Is.Zero, output);
    }
}
