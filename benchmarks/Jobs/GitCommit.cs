using Bench.Native;

namespace Bench.Cli.Jobs;

/// <summary>The commit of the checkout, for provenance.</summary>
public static class GitCommit
{
    /// <returns>The hash, with <c>-dirty</c> behind it if tracked files differ; null outside of git.</returns>
    public static async Task<string?> OfAsync(NativeSource source, CancellationToken cancellation)
    {
        try
        {
            var (exitCode, output) = await ToolProcess.RunAsync(
                "git", ["-C", source.Root, "describe", "--always", "--dirty", "--abbrev=12", "--exclude=*"], cancellation);
            return exitCode == 0 ? output.Trim() : null;
        }
        catch (BenchException)
        {
            return null;
        }
    }
}
