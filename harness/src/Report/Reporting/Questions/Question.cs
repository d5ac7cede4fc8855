using Bench.Catalogue;
using Bench.Reporting.Findings;

namespace Bench.Reporting.Questions;

/// <summary>A concern of the migration notes that the catalogue's kernels answer, with all that its answer is made of. Each of
/// the notes' has a file here, and its place in <see cref="QuestionList"/>.</summary>
/// <param name="Id">As in the catalogue: <c>GC</c>.</param>
/// <param name="Name">Short.</param>
/// <param name="Text">What a maintainer wants to know.</param>
public sealed record Question(string Id, string Name, string Text)
{
    /// <summary>Few extensions do it, while the other questions are about every cache, call, slot, struct and type.</summary>
    public bool ConcernsFew { get; init; }

    /// <summary>What it asks the price of, in the order of the answer. Names are the notes'; prices come from runs only.</summary>
    public IReadOnlyList<Probe> Probes { get; init; } = [];

    public IReadOnlyList<Choice> Choices { get; init; } = [];

    /// <summary>Its finding tells of all interpreters where there are no more than two, not only of the one that speaks first.</summary>
    public bool IsToldOfTwo { get; init; }

    /// <summary>What a line of its verdict says besides prices and choices.</summary>
    public Func<Place, VerdictContext, IEnumerable<string>> Clause { get; init; } = (_, _) => [];

    public static IReadOnlyList<string> IdsOf(Kernel kernel) =>
        [.. kernel.Question.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(id => id != "-")];
}
