using System.Diagnostics;

namespace Bench.Locking;

/// <summary>A file that one process has at a time; the system takes it from a process that is killed.</summary>
internal static class FileLock
{
    /// <param name="path">Made where it is not there.</param>
    /// <param name="patience">How long another may have it.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="IOException">Another has it still.</exception>
    public static async Task<FileStream> TakeAsync(string path, TimeSpan patience, CancellationToken cancellation)
    {
        var start = Stopwatch.GetTimestamp();
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (File.Exists(path) && Stopwatch.GetElapsedTime(start) < patience)
            {
                await Task.Delay(100, cancellation).ConfigureAwait(false);
            }
        }
    }
}
