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
}
