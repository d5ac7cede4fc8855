namespace Bench.Comparison;

/// <summary>How many cases could be judged, and why the others could not.</summary>
/// <param name="Decided">Of a gate also those that were shown not to be what it asks for.</param>
/// <param name="Undecided">By reason.</param>
public sealed record Decisions(int Decided, IReadOnlyDictionary<Doubt, int> Undecided)
{
    private static readonly Dictionary<Doubt, string> Words = new()
    {
        [Doubt.FewLaunches] = "too few launches",
        [Doubt.Noise] = "too noisy",
        [Doubt.IntervalsMeet] = "intervals meet",
        [Doubt.NoClock] = "no clock",
        [Doubt.ShortSeries] = "series too short",
    };

    public int All => Decided + Undecided.Values.Sum();

    /// <summary>In words, with how many cases each.</summary>
    public IEnumerable<(string Why, int Cases)> Reasons => Undecided.Select(reason => (Words[reason.Key], reason.Value));

    /// <summary>The reasons: of one alone its words, of several with how many cases each.</summary>
    public string Why => Undecided.Count == 1 ? Words[Undecided.Keys.Single()]
        : string.Join(", ", Reasons.Select(reason => $"{NumberText.Whole(reason.Cases)} {reason.Why}"));

    /// <summary><c>8 of 8 cases undecided: too few launches</c>.</summary>
    public string Text => Undecided.Count == 0 ? $"{NumberText.Counted(All, "case")} decided"
        : $"{NumberText.Whole(All - Decided)} of {NumberText.Counted(All, "case")} undecided: {Why}";

    /// <summary>Whether anything could be judged, and that share at least.</summary>
    /// <param name="share">Of one.</param>
    public bool IsEnough(double share) => share == 0 || (Decided > 0 && Decided >= share * All);

    /// <param name="results">What was compared.</param>
    /// <param name="gates">What is asked for; none: only what is shown to differ, or to be equivalent, is decided.</param>
    public static Decisions Of(IReadOnlyList<ComparisonResult> results, IReadOnlyList<FailCondition> gates)
    {
        var doubts = results.SelectMany(result => result.Cases).Select(compared => DoubtOf(compared, gates))
            .Concat(Enumerable.Repeat(Doubt.NoClock, results.Sum(result => result.WithoutCycles))).ToList();
        return Of(doubts);
    }

    /// <param name="doubts">Of each case.</param>
    public static Decisions Of(IReadOnlyList<Doubt> doubts) => new(
        doubts.Count(doubt => doubt == Doubt.None),
        doubts.Where(doubt => doubt != Doubt.None).CountBy(doubt => doubt).OrderBy(reason => reason.Key).ToDictionary());

    private static Doubt DoubtOf(CaseComparison compared, IReadOnlyList<FailCondition> gates) =>
        gates.Count > 0 && gates.All(gate => gate.IsExcludedBy(compared)) ? Doubt.None : compared.Doubt;
}
