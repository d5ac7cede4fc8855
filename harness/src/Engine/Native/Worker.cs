using System.Diagnostics;
using System.Text.Json;
using Bench.Protocol;

namespace Bench.Native;

/// <summary>A running worker process, spoken to in the line protocol of native/worker/PROTOCOL.md.</summary>
public sealed class Worker : IAsyncDisposable
{
    private readonly Process process;
    private readonly Task<string> errors;

    private Worker(Process process)
    {
        this.process = process;
        errors = process.StandardError.ReadToEndAsync();
    }

    /// <exception cref="WorkerFailedException">It did not greet.</exception>
    public static async Task<Worker> StartAsync(WorkerStart start, TimeSpan timeout, CancellationToken cancellation)
    {
        var command = start.Command();
        var info = new ProcessStartInfo(command[0], command.Skip(1))
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            // The worker must not sit in a folder the user may want to remove, nor find modules there.
            WorkingDirectory = Path.GetTempPath(),
        };
        info.Environment.Clear();
        foreach (var (name, value) in start.Variables())
            info.Environment[name] = value;
        Process process;
        try
        {
            process = Process.Start(info)!;
        }
        catch (System.ComponentModel.Win32Exception exception)
        {
            throw new WorkerFailedException($"{Path.GetFileName(command[0])} cannot be started: {exception.Message}");
        }
        var worker = new Worker(process);
        try
        {
            var hello = await worker.ReadAsync<Hello>(timeout, cancellation).ConfigureAwait(false);
            if (hello.BenchWorker != Wire.Version)
                throw new WorkerFailedException($"worker speaks protocol {hello.BenchWorker}, not {Wire.Version}");
            return worker;
        }
        catch
        {
            await worker.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Sends a request, whose members become snake_case, and waits for its answer.</summary>
    /// <exception cref="WorkerFailedException">The worker failed; it must be disposed of.</exception>
    public async Task<T> AskAsync<T>(object request, TimeSpan timeout, CancellationToken cancellation)
    {
        try
        {
            await process.StandardInput.WriteLineAsync(Wire.Write(request)).ConfigureAwait(false);
            await process.StandardInput.FlushAsync(cancellation).ConfigureAwait(false);
        }
        catch (IOException)
        {
            throw await DeathAsync().ConfigureAwait(false);
        }
        return await ReadAsync<T>(timeout, cancellation).ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync().ConfigureAwait(false);
        }
        catch (InvalidOperationException)
        {
            // It ended by itself in between.
        }
        process.Dispose();
    }

    private async Task<T> ReadAsync<T>(TimeSpan timeout, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(timeout);
        string? line;
        try
        {
            line = await process.StandardOutput.ReadLineAsync(limit.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new WorkerFailedException(FormattableString.Invariant($"worker gave no answer within {timeout.TotalSeconds:0} s"));
        }
        if (line is null)
            throw await DeathAsync().ConfigureAwait(false);
        try
        {
            using var parsed = JsonDocument.Parse(line);
            var answer = parsed.RootElement;
            if (answer.ValueKind == JsonValueKind.Object && answer.TryGetProperty("error", out var error))
                throw new WorkerFailedException($"worker: {error}");
            return Wire.Read<T>(answer);
        }
        catch (JsonException)
        {
            throw new WorkerFailedException($"worker answered rubbish: {line[..Math.Min(line.Length, 60)]}");
        }
    }

    /// <summary>How the process ended, with the last thing it said.</summary>
    private async Task<WorkerFailedException> DeathAsync()
    {
        await process.WaitForExitAsync().ConfigureAwait(false);
        var last = (await errors.ConfigureAwait(false)).Trim().Split('\n')[^1].Trim();
        // .NET gives 128 + signal for a process that a signal ended, as shells do.
        var how = process.ExitCode > 128 ? $"was killed by signal {process.ExitCode - 128}" : $"ended with exit code {process.ExitCode}";
        return new WorkerFailedException(last.Length > 0 ? $"worker {how}: {last}" : $"worker {how}");
    }
}
