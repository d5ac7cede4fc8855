namespace Bench;

/// <summary>An input or environment error the user can mend: the message says what, where and what to do.</summary>
public sealed class BenchException : Exception
{
    public BenchException(string message)
        : base(message)
    {
    }

    public BenchException(string message, Exception cause)
        : base(message, cause)
    {
    }

    /// <summary>A file or folder that cannot be read or written.</summary>
    public static BenchException At(string path, Exception cause, string remedy = "") =>
        new($"{path}: {Reason(cause)}{(remedy.Length == 0 ? "" : $"; {remedy}")}", cause);

    /// <summary>The system's reason, without the path that it repeats.</summary>
    public static string Reason(Exception cause) => cause.Message.Split(" : ")[0].ReplaceLineEndings(" ");
}
