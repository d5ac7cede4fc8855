using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;

namespace Bench.Native;

/// <summary>Builds native/ with CMake into a cache keyed by interpreter, flags, compiler and content.</summary>
public sealed class NativeBuilder(NativeSource source, string cacheFolder)
{
    private static readonly TimeSpan LongestBuild = TimeSpan.FromMinutes(5);

    private readonly string contentHash = source.ContentHash();

    /// <summary><c>BENCH_CACHE</c>, or <c>bench</c> in the user's cache folder.</summary>
    public static string DefaultCache()
    {
        if (Environment.GetEnvironmentVariable("BENCH_CACHE") is { Length: > 0 } chosen)
            return chosen;
        var caches = Environment.GetEnvironmentVariable("XDG_CACHE_HOME");
        if (string.IsNullOrEmpty(caches))
            caches = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache");
        return Path.Combine(caches, "bench");
    }

    /// <summary>12 hex digits of everything that decides what the compiler makes.</summary>
    public async Task<string> KeyAsync(NativeRequest request, CancellationToken cancellation)
    {
        var compiler = await CompilerVersionAsync(cancellation).ConfigureAwait(false);
        var key = string.Join('\n', contentHash, source.Root, request.Interpreter.BuildHash,
            request.Interpreter.Executable, request.Flags, string.Join(';', request.Abis), request.Sanitize, compiler);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..12];
    }

    /// <summary>First line of the compiler's <c>--version</c>.</summary>
    public static async Task<string> CompilerVersionAsync(CancellationToken cancellation)
    {
        var compiler = Environment.GetEnvironmentVariable("CC") is { Length: > 0 } chosen ? chosen : "cc";
        var (_, output) = await ToolProcess.RunAsync(compiler, ["--version"], cancellation).ConfigureAwait(false);
        return output.Split('\n')[0].Trim();
    }

    /// <exception cref="BenchException">The build failed; the message ends with the compiler's first error.</exception>
    public async Task<NativeBuild> BuildAsync(NativeRequest request, CancellationToken cancellation)
    {
        var folder = await FolderAsync(request, cancellation).ConfigureAwait(false);
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new BenchException($"the cache {cacheFolder} cannot be written: set BENCH_CACHE to another folder", exception);
        }
        await using var guard = await LockAsync(Path.Combine(folder, "lock"), cancellation).ConfigureAwait(false);
        var stamp = StampIn(folder);
        if (File.Exists(stamp))
            return new NativeBuild(folder, request, Compiled: false);

        await CMakeAsync(request, [
            "-S", source.Root, "-B", folder, .. GeneratorArguments(folder),
            $"-DBENCH_PYTHON_INCLUDE={request.Interpreter.IncludeDirectory}",
            $"-DBENCH_HPY_INCLUDE={(request.Interpreter.IsPyPy ? request.Interpreter.HpyIncludeDirectory : "")}",
            $"-DBENCH_ABIS={string.Join(';', request.Abis)}",
            $"-DBENCH_CFLAGS={request.Flags}",
            $"-DBENCH_SANITIZE={(request.Sanitize ? "ON" : "OFF")}",
        ], cancellation).ConfigureAwait(false);
        await CMakeAsync(request, ["--build", folder, "--parallel"], cancellation).ConfigureAwait(false);
        await File.WriteAllTextAsync(stamp, "", cancellation).ConfigureAwait(false);
        return new NativeBuild(folder, request, Compiled: true);
    }

    /// <summary>Whether all is in the cache.</summary>
    public async Task<bool> IsBuiltAsync(NativeRequest request, CancellationToken cancellation) =>
        File.Exists(StampIn(await FolderAsync(request, cancellation).ConfigureAwait(false)));

    private static string StampIn(string folder) => Path.Combine(folder, "built");

    private async Task<string> FolderAsync(NativeRequest request, CancellationToken cancellation) =>
        Path.Combine(cacheFolder, "native", await KeyAsync(request, cancellation).ConfigureAwait(false));

    private static IEnumerable<string> GeneratorArguments(string folder)
    {
        var paths = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        var hasNinja = paths.Any(path => File.Exists(Path.Combine(path, "ninja")));
        return hasNinja && !File.Exists(Path.Combine(folder, "Makefile")) ? ["-G", "Ninja"] : [];
    }

    private static async Task CMakeAsync(
        NativeRequest request, IReadOnlyList<string> arguments, CancellationToken cancellation)
    {
        var (exitCode, output) = await ToolProcess.RunAsync("cmake", arguments, cancellation).ConfigureAwait(false);
        if (exitCode == 0)
            return;
        var lines = output.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0).ToList();
        // "error:" and "CMake Error", but not the -Werror of a command line that ninja repeats.
        var error = lines.FirstOrDefault(line => line.Contains("error:", StringComparison.OrdinalIgnoreCase))
            ?? lines.FirstOrDefault(line => line.StartsWith("CMake Error", StringComparison.Ordinal));
        throw new BenchException(
            $"native/ does not build for {request.Interpreter.Label}: {error ?? lines.LastOrDefault() ?? "cmake failed"}");
    }

    /// <summary>One build of a folder at a time, over all processes of this user.</summary>
    private static async Task<FileStream> LockAsync(string path, CancellationToken cancellation)
    {
        var start = Stopwatch.GetTimestamp();
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (File.Exists(path) && Stopwatch.GetElapsedTime(start) < LongestBuild)
            {
                await Task.Delay(100, cancellation).ConfigureAwait(false);
            }
        }
    }
}
