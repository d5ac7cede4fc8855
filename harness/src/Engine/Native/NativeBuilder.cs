using System.Security.Cryptography;
using System.Text;
using Bench.Locking;

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

    /// <summary>Whether a warning in a file of ours is an error: <c>BENCH_STRICT</c>, for our own tests. A user's compiler
    /// may be newer than any that we have seen.</summary>
    public static bool IsStrict => Environment.GetEnvironmentVariable("BENCH_STRICT") is { Length: > 0 } and not "0";

    /// <summary>12 hex digits of everything that decides what the compiler makes.</summary>
    public async Task<string> KeyAsync(NativeRequest request, CancellationToken cancellation)
    {
        var compiler = await BuildTools.CompilerVersionAsync(cancellation).ConfigureAwait(false);
        var key = string.Join('\n', contentHash, source.Root, request.Interpreter.BuildHash,
            request.Interpreter.Executable, request.Flags, string.Join(';', request.Abis), request.Sanitize, compiler);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..12];
    }

    /// <summary>Builds what can be built: <see cref="NativeBuild.Failures"/> tells the rest.</summary>
    /// <exception cref="BenchException">Nothing can be measured; the message ends with the compiler's first error.</exception>
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
        // One build of a folder at a time, over all processes of this user.
        await using var guard = await FileLock.TakeAsync(Path.Combine(folder, "lock"), LongestBuild, cancellation).ConfigureAwait(false);
        var stamp = StampIn(folder);
        if (File.Exists(stamp))
            return new NativeBuild(folder, request, Compiled: false, BuildFailures.None);

        await ConfigureAsync(request, folder, cancellation).ConfigureAwait(false);
        // What failed is tried again: a disk that was full need not be so now.
        foreach (var failed in Directory.EnumerateFiles(folder, "*.failed", SearchOption.AllDirectories).ToList())
        {
            File.Delete(failed[..^".failed".Length]);
            File.Delete(failed);
        }
        var build = new NativeBuild(folder, request, Compiled: true, BuildFailures.None);
        if (request.Interpreter.Kind.IsPython)
        {
            // Without it nothing can be measured: what is wrong with all files is told at the first.
            var (_, said) = await CMakeAsync(["--target", "bench_worker"]).ConfigureAwait(false);
            if (!File.Exists(build.WorkerModule))
                throw Failure(request, said);
        }
        var (exitCode, output) = await CMakeAsync(["--", HasNinja(folder) ? "-k0" : "-k"]).ConfigureAwait(false);
        var failures = BuildFailures.Read(folder, request, source.Root, $"does not build: {FirstError(output)}");
        if (exitCode == 0 && !failures.Any)
            await File.WriteAllTextAsync(stamp, "", cancellation).ConfigureAwait(false);
        return build with { Failures = failures };

        Task<(int ExitCode, string Output)> CMakeAsync(string[] more) =>
            ToolProcess.RunAsync("cmake", ["--build", folder, "--parallel", .. more], cancellation);
    }

    /// <summary>Whether all is in the cache.</summary>
    public async Task<bool> IsBuiltAsync(NativeRequest request, CancellationToken cancellation) =>
        File.Exists(StampIn(await FolderAsync(request, cancellation).ConfigureAwait(false)));

    private static string StampIn(string folder) => Path.Combine(folder, "built");

    /// <summary>The build folder in the cache.</summary>
    public async Task<string> FolderAsync(NativeRequest request, CancellationToken cancellation) =>
        Path.Combine(cacheFolder, "native", await KeyAsync(request, cancellation).ConfigureAwait(false) + (IsStrict ? "-strict" : ""));

    private async Task ConfigureAsync(NativeRequest request, string folder, CancellationToken cancellation)
    {
        var (exitCode, output) = await ToolProcess.RunAsync("cmake", [
            "-S", source.Root, "-B", folder, "-G", HasNinja(folder) ? "Ninja" : "Unix Makefiles",
            $"-DBENCH_PYTHON_INCLUDE={request.Interpreter.IncludeDirectory}",
            $"-DBENCH_HPY_INCLUDE={(request.Interpreter.Kind.IsHpyHost ? request.Interpreter.HpyIncludeDirectory : "")}",
            $"-DBENCH_ABIS={string.Join(';', request.Abis)}",
            $"-DBENCH_CFLAGS={request.Flags}",
            $"-DBENCH_STRICT={(IsStrict ? "ON" : "OFF")}",
            $"-DBENCH_SANITIZE={(request.Sanitize ? "ON" : "OFF")}",
        ], cancellation).ConfigureAwait(false);
        if (exitCode != 0)
            throw Failure(request, output);
    }

    private static bool HasNinja(string folder) =>
        !File.Exists(Path.Combine(folder, "Makefile")) && ToolProcess.IsInstalled("ninja");

    private static BenchException Failure(NativeRequest request, string output) =>
        new($"native/ does not build for {request.Interpreter.Label}: {FirstError(output)}");

    private static string FirstError(string output)
    {
        var lines = output.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0).ToList();
        // "error:" and "CMake Error", but not the -Werror of a command line that ninja repeats.
        return lines.FirstOrDefault(line => line.Contains("error:", StringComparison.OrdinalIgnoreCase))
            ?? lines.FirstOrDefault(line => line.StartsWith("CMake Error", StringComparison.Ordinal))
            ?? lines.LastOrDefault() ?? "cmake failed";
    }
}
