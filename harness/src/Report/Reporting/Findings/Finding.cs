namespace Bench.Reporting.Findings;

/// <summary>The answer to a question, for a reader who sees nothing else.</summary>
/// <param name="Question">Its id.</param>
/// <param name="Lines">The question's verdict on few interpreters, with intervals.</param>
public sealed record Finding(string Question, IReadOnlyList<string> Lines)
{
    /// <summary>The main questions of the notes first: what they ask of every cache, call, slot, struct and type; then
    /// what they ask of few extensions.</summary>
    private static readonly string[] Order = ["GC", "AP", "TS", "PA", "VC", "CC", "MC"];

    /// <summary>In one line.</summary>
    public string Text => $"{Question}: {string.Join(" ", Lines)}";

    /// <summary>
    /// The most important findings are not the largest numbers but the answers to what was asked: one for each question
    /// of the notes that the runs answer, in that order, as many as are wanted. They are told of the interpreter that has
    /// the C API to compare with (<see cref="Plotting.Figures.Dataset.HeadlineColumn"/>), through universal HPy; what spoils caches
    /// of a second one too, if there are no more than two. The other designs of the .NET host have no part in them.
    /// </summary>
    public static IReadOnlyList<Finding> MostImportant(Evidence evidence, int most)
    {
        var data = evidence.Data;
        return [.. Order.Select(id => Of(id, evidence, id == Order[0] && data.Columns.Count <= 2 ? data.Columns : [data.HeadlineColumn]))
            .Where(finding => finding.Lines.Count > 0).Take(most)];
    }

    /// <summary>A single interpreter is named once.</summary>
    private static Finding Of(string id, Evidence evidence, IReadOnlyList<string> columns)
    {
        var lines = QuestionVerdict.Lines(Catalogue.Question.Of(id), evidence, columns);
        return new Finding(id, columns is [var only]
            ? [.. lines.Select((line, i) => (i == 0 ? $"On {only}: " : "") + line
                .Replace($"On {only} it", "It", StringComparison.Ordinal).Replace($" on {only}", "", StringComparison.Ordinal))]
            : lines);
    }
}
