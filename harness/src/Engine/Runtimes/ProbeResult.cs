namespace Bench.Runtimes;

/// <summary>An interpreter, or what is wrong with it and, if it got that far, its version.</summary>
internal sealed record ProbeResult(
    Interpreter? Interpreter, InterpreterProblem? Problem, string? LanguageVersion)
{
    public ProbeResult(Interpreter interpreter)
        : this(interpreter, null, interpreter.LanguageVersion)
    {
    }

    public ProbeResult(InterpreterProblem problem, string? languageVersion = null)
        : this(null, problem, languageVersion)
    {
    }

    /// <summary>The same, with the problem named after what the user typed and the file it led to.</summary>
    public ProbeResult For(string request) => Problem is null || Problem.Requested == request
        ? this
        : this with { Problem = Problem with { Requested = request, Reason = $"{Problem.Requested} {Problem.Reason}" } };
}
