namespace Bench.Native;

/// <summary>What an interpreter that was not built with sanitizers needs to load modules that were.</summary>
public static class Sanitizer
{
    /// <exception cref="BenchException">The compiler has no AddressSanitizer.</exception>
    public static async Task<IReadOnlyDictionary<string, string>> EnvironmentAsync(CancellationToken cancellation)
    {
        var libraries = new List<string>();
        foreach (var library in new[] { "libasan.so", "libubsan.so" })
        {
            var (_, output) = await ToolProcess.RunAsync(ToolProcess.Compiler, [$"-print-file-name={library}"], cancellation)
                .ConfigureAwait(false);
            if (!Path.IsPathRooted(output.Trim()))
                throw new BenchException($"{ToolProcess.Compiler} has no {library}: install the sanitizer libraries of the compiler");
            libraries.Add(output.Trim());
        }
        return new Dictionary<string, string>
        {
            ["LD_PRELOAD"] = string.Join(':', libraries),
            // Interpreters keep memory until they end; leaks of ours show in reference counts and blocks.
            ["ASAN_OPTIONS"] = "detect_leaks=0",
            ["UBSAN_OPTIONS"] = "print_stacktrace=1",
            // Python's own arenas would hide overruns.
            ["PYTHONMALLOC"] = "malloc",
        };
    }
}
