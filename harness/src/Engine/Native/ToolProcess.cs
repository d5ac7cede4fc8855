using System.Diagnostics;
using Bench.Runtimes;

namespace Bench.Native;

/// <summary>Runs a build tool to its end.</summary>
public static class ToolProcess
{
    /// <summary><c>CC</c>, or <c>cc</c>.</summary>
    public static string Compiler => Environment.GetEnvironmentVariable("CC") is { Length: > 0 } chosen ? chosen : "cc";

    /// <summary>Whether PATH has a tool of this name.</summary>
    public static bool IsInstalled(string tool) => SearchPlaces.FromEnvironment().OnPath(tool).Any();

    /// <returns>Exit code, and what it printed to both streams.</returns>
    /// <exception cref="BenchException">The tool is not there.</exception>
    public static async Task<(int ExitCode, string Output)> RunAsync(
        string tool, IEnumerable<string> arguments, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(tool, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        // Builders look for English words in what tools print.
        start.Environment["LC_ALL"] = "C.UTF-8";
        Process process;
        try
        {
            process = Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            throw new BenchException(BuildTools.Told(tool));
        }
        using (process)
        {
            process.StandardInput.Close();
            try
            {
                var errors = process.StandardError.ReadToEndAsync(cancellation);
                var output = await process.StandardOutput.ReadToEndAsync(cancellation).ConfigureAwait(false);
                output += await errors.ConfigureAwait(false);
                await process.WaitForExitAsync(cancellation).ConfigureAwait(false);
                return (process.ExitCode, output);
            }
            catch (OperationCanceledException)
            {
                process.Kill(entireProcessTree: true);
                throw;
            }
        }
    }
}
