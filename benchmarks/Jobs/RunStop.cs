namespace Bench.Cli.Jobs;

/// <summary>Why a run ended early, in words.</summary>
internal static class RunStop
{
    public static string Describe(Exception stopped) => stopped switch
    {
        OperationCanceledException => "interrupted",
        // .NET tells ENOSPC from other errors only in words, in two wordings.
        IOException { Message: var message } when message.Contains("disk was full", StringComparison.Ordinal)
            || message.Contains("No space left", StringComparison.Ordinal) =>
            "stopped: the disk is full; make room or choose another folder with --results",
        _ => $"stopped: {stopped.Message}",
    };
}
