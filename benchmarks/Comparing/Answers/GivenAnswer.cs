using Bench.Statistics;

namespace Bench.Cli.Comparing.Answers;

/// <summary>What a run answers to one question, on one runtime.</summary>
/// <param name="Runtime">Empty where runtimes are compared.</param>
/// <param name="Abi">Empty where ABIs are compared.</param>
/// <param name="Workload">Whose cases it follows from.</param>
/// <param name="Question">What is asked: the begin of a sentence.</param>
/// <param name="About">Of what: the end of it.</param>
/// <param name="Says">The answer.</param>
internal sealed record GivenAnswer(string Runtime, string Abi, string Workload, string Question, string About, string Says)
{
    /// <summary>What it rests on; null where that is no one figure.</summary>
    public Interval? Figure { get; init; }

    /// <summary>Answers that the run holds to be wrong; null: all but its own.</summary>
    public IReadOnlyCollection<string>? Wrong { get; init; }

    /// <summary>What the run could have answered: of ways those that it measured.</summary>
    public IReadOnlyCollection<string> Known { get; init; } = [];

    /// <summary>Names of ways, which are others in each ABI.</summary>
    public bool IsOfAbi => Wrong is not null;

    public (string, string, string, string) Key => (Runtime, Abi, Question, About);

    /// <summary>Whether the other run says that this answer is wrong, beyond the intervals of both.</summary>
    public bool IsRefutedBy(GivenAnswer other) => other.Wrong is { } wrong ? wrong.Contains(Says) && Known.Contains(other.Says)
        : (Says != other.Says && Figure is { } here && other.Figure is { } there && (here.High < there.Low || there.High < here.Low));
}
