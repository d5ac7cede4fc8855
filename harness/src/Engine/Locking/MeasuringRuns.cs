using System.Text.Json;

namespace Bench.Locking;

/// <summary>
/// The runs that measure now: a file each, which its process holds. The system lets go of the file of one that was killed, and
/// whoever looks next takes it away.
/// </summary>
/// <param name="folder">Of these files; made where it is not there.</param>
public sealed class MeasuringRuns(string folder)
{
    private const string Ending = ".json";

    /// <summary>Others are looked at in a moment.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    /// <summary>Counts among them until it is disposed of.</summary>
    /// <param name="run">That begins.</param>
    /// <param name="waits">Whether it begins only when none disturbs it.</param>
    /// <param name="tell">Hears once of one that disturbs it.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>Null where the folder cannot be written.</returns>
    public async Task<IDisposable?> JoinAsync(
        MeasuringRun run, bool waits, Action<MeasuringRun> tell, CancellationToken cancellation)
    {
        for (var isTold = false; ; await Task.Delay(Pause, cancellation).ConfigureAwait(false))
            try
            {
                Directory.CreateDirectory(folder);
                // Of two that wait one begins.
                await using var gate = await FileLock.TakeAsync(Path.Combine(folder, "gate"), Patience, cancellation).ConfigureAwait(false);
                var other = Others().FirstOrDefault(run.Disturbs);
                if (other is not null && !isTold)
                    tell(other);
                isTold = true;
                if (other is null || !waits)
                    return Held(run);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                return null;
            }
    }

    private List<MeasuringRun> Others() =>
        [.. Directory.EnumerateFiles(folder, "*" + Ending).ToList().Where(IsHeld).Select(Read).OfType<MeasuringRun>()];

    private FileStream Held(MeasuringRun run)
    {
        var path = Path.Combine(folder, $"{Guid.NewGuid():N}{Ending}");
        var file = new FileStream(
            path, FileMode.CreateNew, FileAccess.Write, FileShare.Read, bufferSize: 0, FileOptions.DeleteOnClose);
        JsonSerializer.Serialize(file, run);
        return file;
    }

    /// <summary>Takes the file away if nobody holds it.</summary>
    private static bool IsHeld(string path)
    {
        try
        {
            new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None, bufferSize: 0, FileOptions.DeleteOnClose).Dispose();
            return false;
        }
        catch (IOException)
        {
            return File.Exists(path);
        }
    }

    private static MeasuringRun? Read(string path)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            return JsonSerializer.Deserialize<MeasuringRun>(file);
        }
        catch (Exception exception) when (exception is IOException or JsonException)
        {
            // It ended just now, or its disk is full.
            return null;
        }
    }
}
