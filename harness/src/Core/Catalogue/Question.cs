namespace Bench.Catalogue;

/// <summary>A concern of the migration notes that the catalogue's kernels answer.</summary>
/// <param name="Id">As in the catalogue: <c>GC</c>.</param>
/// <param name="Text">What a maintainer wants to know.</param>
/// <param name="Situation">What an extension does that the question concerns: follows "your extension".</param>
public sealed record Question(string Id, string Text, string Situation)
{
    /// <summary>Source: wiki page "Numpy HPy migration notes: blockers and concerns", July 2022.</summary>
    public static IReadOnlyList<Question> OfTheNotes { get; } =
    [
        new("GC", "Which replacement of a C global keeps the benefit of the cache behind it?", "keeps caches in C globals"),
        new("AP", "What do calling conventions and argument parsers cost?", "parses arguments"),
        new("TS", "What does it cost to reach type slots indirectly?", "reads type slots or optional attributes"),
        new("PA", "What replaces a struct pointer such as PyArrayObject*?", "passes pointers to its objects' structs"),
        new("CC", "What does a C API exported by capsule cost its callers?", "exports a C API by capsule"),
        new("MC", "What does a heap metaclass cost?", "has a metaclass of its own"),
        new("VC", "What is lost without tp_vectorcall?", "relies on tp_vectorcall"),
    ];

    public static IReadOnlyList<string> IdsOf(Kernel kernel) =>
        [.. kernel.Question.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(id => id != "-")];

    /// <summary>A question that only the catalogue knows is told by its id.</summary>
    public static Question Of(string id) =>
        OfTheNotes.FirstOrDefault(question => question.Id == id) ?? new Question(id, $"Question {id}", $"is concerned by {id}");
}
