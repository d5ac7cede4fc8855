namespace Bench.Native;

/// <summary>What kernels are built with.</summary>
public static class BuildTools
{
    private const string CMake = "cmake";

    /// <summary>What is wrong with each that PATH lacks, and what to do.</summary>
    public static IEnumerable<string> Missing =>
        from tool in new[] { ToolProcess.Compiler, CMake } where !ToolProcess.IsInstalled(tool) select Told(tool);

    /// <exception cref="BenchException">One is not there.</exception>
    public static void Require()
    {
        if (Missing.FirstOrDefault() is { } missing)
            throw new BenchException(missing);
    }

    /// <summary>First line of the compiler's <c>--version</c>.</summary>
    public static Task<string> CompilerVersionAsync(CancellationToken cancellation) => VersionAsync(ToolProcess.Compiler, cancellation);

    /// <summary>First line of CMake's.</summary>
    public static Task<string> CMakeVersionAsync(CancellationToken cancellation) => VersionAsync(CMake, cancellation);

    internal static string Told(string tool) => $"{tool} is not on PATH: install it (Debian: apt-get install gcc cmake ninja-build)";

    private static async Task<string> VersionAsync(string tool, CancellationToken cancellation) =>
        (await ToolProcess.RunAsync(tool, ["--version"], cancellation).ConfigureAwait(false)).Output.Split('\n')[0].Trim();
}
