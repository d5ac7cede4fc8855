using Bench.Native;
using NUnit.Framework;

namespace Bench.Tests.Hpy;

/// <summary>Modules of native/tests/hpy, as other authors would write them, in every ABI of python3.</summary>
[Platform("Linux")]
[Category("Native")]
public sealed class HpyModuleTests
{
    private TempFolder build = null!;
    private string python = null!;

    [OneTimeSetUp]
    public async Task Build()
    {
        var interpreter = await RealPython.FindAsync();
        python = interpreter.Executable;
        build = new TempFolder();
        await RunAsync(
            "cmake", "-S", TestData.Source.Root, "-B", build.Path, "-DBENCH_TESTS=ON", "-DBENCH_ABIS=",
            $"-DBENCH_PYTHON_INCLUDE={interpreter.IncludeDirectory}");
        await RunAsync("cmake", "--build", build.Path, "--parallel");
    }

    [OneTimeTearDown]
    public void Remove() => build?.Dispose();

    [Test]
    public Task CUnitTestsPass() => RunAsync("ctest", "--test-dir", build.Path, "--output-on-failure", "--no-tests=error");

    [TestCase("test_load.py")]
    [TestCase("test_demo.py", "100000000")]
    [TestCase("test_debug.py")]
    [TestCase("test_layout.py")]
    [TestCase("test_hybrid.py")]
    public Task ScriptPasses(string script, params string[] more) => RunAsync(
        "env", ["PYTHONDONTWRITEBYTECODE=1", $"PYTHONPATH={build.Path}", python, Path.Combine(TestData.Source.Root, "tests", "hpy", script), build.Path, .. more]);

    private static async Task RunAsync(string tool, params string[] arguments)
    {
        var (exitCode, output) = await ToolProcess.RunAsync(tool, arguments, default);
        Assert.That(exitCode, Is.Zero, output);
    }
}
