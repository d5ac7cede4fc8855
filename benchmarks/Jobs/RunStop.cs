namespace Bench.Cli.Jobs;

/// <summary>Why a run ended early, in words.</summary>
internal static class RunStop
{
    /// <summary>ENOSPC of Linux and macOS.</summary>
    private const int NoSpace = 28;

    public static string Describe(Exception stopped) => stopped switch
    {
        OperationCanceledException => "interrupted",
        // Where room is asked for beforehand .NET says so in words of its own only; the system's are in the user's language.
        IOException full when full.HResult == NoSpace || full.Message.Contains("disk was full", StringComparison.Ordinal) =>
            "stopped: the disk is full; make room or choose another folder with --results",
        _ => $"stopped: {stopped.Message}",
    };
}
