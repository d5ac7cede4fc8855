using System.Diagnostics;
using System.Globalization;
using System.Text;
using Bench.Native;
using NUnit.Framework;

namespace Bench.Tests.Cli;

/// <summary>The built program, started with dotnet in a folder of its own.</summary>
internal sealed class BenchProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly TempFolder folder = new();
    private readonly Process process;
    private readonly StringBuilder soFar = new();
    private readonly Task<string> output;
    private readonly Task<string> errors;

    /// <param name="arguments">Of the program.</param>
    /// <param name="cache">Instead of the user's folder of compiled kernels.</param>
    /// <param name="path">Instead of PATH.</param>
    /// <param name="at">Its current folder, instead of one of its own.</param>
    /// <param name="program">The program's folder, instead of where the tests are.</param>
    /// <param name="isStrict">Whether a warning in our files is an error, instead of what holds for the tests.</param>
    public BenchProcess(
        IEnumerable<string> arguments, string? cache = null, string? path = null, string? at = null, string? program = null,
        bool? isStrict = null)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(program ?? AppContext.BaseDirectory, "bench.dll"), .. arguments])
        {
            WorkingDirectory = at ?? folder.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        if (cache is not null)
            start.Environment["BENCH_CACHE"] = cache;
        if (path is not null)
            start.Environment["PATH"] = path;
        if (isStrict is not null)
            start.Environment["BENCH_STRICT"] = isStrict.Value ? "1" : "0";
        process = Process.Start(start)!;
        output = ReadAsync();
        errors = process.StandardError.ReadToEndAsync();
    }

    /// <summary>What it has printed until now.</summary>
    public string OutputSoFar
    {
        get
        {
            lock (soFar)
                return soFar.ToString();
        }
    }

    public int Id => process.Id;

    /// <summary>Its current folder.</summary>
    public string Folder => folder.Path;

    public static async Task<Ended> RunInAsync(string at, params IEnumerable<string> arguments)
    {
        using var bench = new BenchProcess(arguments, at: at);
        return await bench.EndAsync();
    }

    public static async Task<Ended> RunAsync(params string[] arguments)
    {
        using var bench = new BenchProcess(arguments);
        return await bench.EndAsync();
    }

    /// <param name="patience">Instead of that for a run whose kernels are compiled.</param>
    public async Task<Ended> EndAsync(TimeSpan? patience = null)
    {
        await process.WaitForExitAsync().WaitAsync(patience ?? Patience);
        return new Ended(process.ExitCode, await output, await errors);
    }

    public async Task SignalAsync(string signal)
    {
        if (signal == "INT" && IgnoresInterrupts())
            Assert.Ignore("the tests run with SIGINT ignored, as shells start what goes to the background");
        await ToolProcess.RunAsync("kill", [$"-{signal}", Id.ToString(CultureInfo.InvariantCulture)], default);
    }

    private bool IgnoresInterrupts() => File.ReadLines($"/proc/{Id}/status")
        .Where(line => line.StartsWith("SigIgn:", StringComparison.Ordinal))
        .Any(line => (ulong.Parse(line["SigIgn:".Length..].Trim(), NumberStyles.HexNumber, CultureInfo.InvariantCulture) & 2) != 0);

    /// <summary>Waits until there is something that is not null.</summary>
    public async Task<T> UntilAsync<T>(Func<T?> look)
        where T : class
    {
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < Patience; await Task.Delay(50))
        {
            if (look() is { } seen)
                return seen;
            if (process.HasExited)
                throw new InvalidOperationException($"bench ended too early: {await output} {await errors}");
        }
        throw new TimeoutException("bench did not get that far");
    }

    private async Task<string> ReadAsync()
    {
        var buffer = new char[4096];
        while (await process.StandardOutput.ReadAsync(buffer) is > 0 and var read)
            lock (soFar)
                soFar.Append(buffer, 0, read);
        return OutputSoFar;
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
        }
        process.Dispose();
        folder.Dispose();
    }

    internal sealed record Ended(int ExitCode, string Output, string Errors);
}
