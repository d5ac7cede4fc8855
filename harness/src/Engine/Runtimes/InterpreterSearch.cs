namespace Bench.Runtimes;

/// <summary>What a search found, in the order asked for, each interpreter once, and what it leaves out.</summary>
public sealed record InterpreterSearch(
    IReadOnlyList<Interpreter> Found, IReadOnlyList<InterpreterProblem> LeftOut);
