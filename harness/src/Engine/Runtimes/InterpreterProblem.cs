namespace Bench.Runtimes;

/// <summary>An interpreter that was asked for and is left out.</summary>
/// <param name="Requested">The request, or the file when the request was a glob.</param>
/// <param name="Reason">What is wrong, a clause without a full stop.</param>
/// <param name="Remedy">What to do about it, a clause without a full stop.</param>
public sealed record InterpreterProblem(string Requested, string Reason, string Remedy)
{
    /// <summary>The problem as one line.</summary>
    public override string ToString() => $"{Requested}: {Reason}; {Remedy}";
}
