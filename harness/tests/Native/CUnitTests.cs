using Bench.Native;
using NUnit.Framework;

namespace Bench.Tests.Native;

/// <summary>native/tests, which need no Python, with sanitizers.</summary>
[Category("Native")]
public sealed class CUnitTests
{
    [Test]
    public async Task NativeTestsPassWithSanitizers()
    {
        RealPython.RequireTools();
        using var folder = new TempFolder();

        await RunAsync("cmake", "-S", TestData.Source.Root, "-B", folder.Path, "-DBENCH_TESTS=ON", "-DBENCH_SANITIZE=ON", "-DBENCH_PYTHON_INCLUDE=");
        await RunAsync("cmake", "--build", folder.Path, "--parallel");
        await RunAsync("ctest", "--test-dir", folder.Path, "--output-on-failure", "--no-tests=error");
    }

    private static async Task RunAsync(string tool, params string[] arguments)
    {
        var (exitCode, output) = await ToolProcess.RunAsync(tool, arguments, default);
        Assert.That(exitCode, Is.Zero, output);
    }
}
