using System.Diagnostics;
using System.Text;

namespace Bench.Runtimes;

/// <summary>Runs a script in an untrusted executable: bounded in time and output, killed with its children.</summary>
internal static class ProbeProcess
{
    private const int MostCharacters = 1 << 20;

    /// <exception cref="System.ComponentModel.Win32Exception">The executable cannot be started.</exception>
    public static async Task<ProbeOutput> RunAsync(
        string executable, string script, TimeSpan timeout, CancellationToken cancellation)
    {
        using var process = new Process { StartInfo = StartInfo(executable, script) };
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        process.Start();
        process.StandardInput.Close();
        stop.CancelAfter(timeout);

        var text = new StringBuilder();
        var error = new StringBuilder();
        var overflowed = false;
        try
        {
            // A reader that overflows ends the wait for the other one, which may have nothing to read.
            var readers = new[]
            {
                ReadAsync(process.StandardOutput, text, stop.Token), ReadAsync(process.StandardError, error, stop.Token),
            };
            await foreach (var reader in Task.WhenEach(readers).ConfigureAwait(false))
                if (await reader.ConfigureAwait(false))
                {
                    overflowed = true;
                    await stop.CancelAsync().ConfigureAwait(false);
                }
            await process.WaitForExitAsync(stop.Token).ConfigureAwait(false);
            return new ProbeOutput(process.ExitCode, text.ToString(), error.ToString(), false, false);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new ProbeOutput(-1, text.ToString(), error.ToString(), !overflowed, overflowed);
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }

    /// <summary>Reads to the end; true if there was too much.</summary>
    private static async Task<bool> ReadAsync(StreamReader reader, StringBuilder into, CancellationToken stop)
    {
        var buffer = new char[4096];
        while (into.Length < MostCharacters)
        {
            // WaitAsync: a read of a pipe that a grandchild keeps open need not heed the token.
            var count = await reader.ReadAsync(buffer, stop).AsTask().WaitAsync(stop).ConfigureAwait(false);
            if (count == 0)
                return false;
            into.Append(buffer, 0, count);
        }
        return true;
    }

    private static ProcessStartInfo StartInfo(string executable, string script)
    {
        var start = new ProcessStartInfo(executable, ["-s", "-c", script])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var unwanted = start.Environment.Keys
            .Where(name => name.StartsWith("PYTHON", StringComparison.Ordinal) || name == "__PYVENV_LAUNCHER__")
            .ToList();
        foreach (var name in unwanted)
            start.Environment.Remove(name);
        return start;
    }
}
