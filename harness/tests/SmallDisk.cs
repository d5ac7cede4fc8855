using Bench.Native;
using NUnit.Framework;

namespace Bench.Tests;

/// <summary>A disk that is soon full. Only root can mount one; elsewhere the test is ignored.</summary>
internal sealed class SmallDisk : IDisposable
{
    private SmallDisk(string path) => Path = path;

    public string Path { get; }

    public static async Task<SmallDisk> MountAsync(string path, string size)
    {
        Directory.CreateDirectory(path);
        if (!Environment.IsPrivilegedProcess || !await DoesAsync("mount", "-t", "tmpfs", "-o", size.Contains('=') ? size : $"size={size}", "bench-tests", path))
            Assert.Ignore("only root can mount a small disk");
        return new SmallDisk(path);
    }

    public void Dispose() => DoesAsync("umount", Path).GetAwaiter().GetResult();

    private static async Task<bool> DoesAsync(string tool, params string[] arguments) =>
        (await ToolProcess.RunAsync(tool, arguments, default)).ExitCode == 0;
}
