using Bench.Analysis;
using Bench.Catalogue;
using Bench.Results;
using Bench.Statistics;

namespace Bench.Reporting.Findings;

/// <summary>What one way of doing a thing costs above the workload's reference, or, where there is no reference, above
/// the same function without the access.</summary>
/// <param name="Nanoseconds">The difference.</param>
/// <param name="Noise">Nanoseconds: this run's A/A spread, and at least <see cref="AaSpread.Least"/>.</param>
/// <param name="IsAdded">Against the no-op: there is no reference here.</param>
public sealed record Price(SummaryRow Case, Interval Nanoseconds, double Noise, bool IsAdded)
{
    /// <summary>What it is above, where that is not the case's own reference.</summary>
    public string? Other { get; init; }

    public Effect Effect =>
        Nanoseconds.Low > Noise ? Effect.Dearer
        : Nanoseconds.High < -Noise ? Effect.Cheaper
        : Math.Max(Math.Abs(Nanoseconds.Low), Math.Abs(Nanoseconds.High)) <= Noise ? Effect.None
        : Effect.Unclear;

    /// <summary>
    /// What a choice among ways rests on: rungs are reached from functions, methods and slots, whose calls differ, so
    /// that there it is what the access adds to the same call; elsewhere the way of being called is the choice.
    /// </summary>
    public Interval Choice => Case.HasRung && Case.Added is { } added ? added : Nanoseconds;

    /// <summary>Whether <see cref="Choice"/> is above doing nothing.</summary>
    public bool IsChoiceAdded => IsAdded || (Case.HasRung && Case.Added is not null);

    /// <summary>Whether the reference is of the same ABI, for want of a C API: a call through HPy is no part of the price.</summary>
    public bool HasOwnReference => !IsAdded && !RuntimeKind.Of(Case.Runtime).HasCApi;

    /// <summary>+2.16 [2.15; 2.20] ns.</summary>
    public string Text => NumberText.Difference(Nanoseconds, "ns");

    /// <summary>+2.16 ns.</summary>
    public string TextWithoutInterval => $"{NumberText.SignedDigits(Nanoseconds.Value)}\u00a0ns";

    /// <summary>The mode it was measured in; whole calls need not be named.</summary>
    public string ModeText => Case.Mode == Mode.Call.Name() ? "" : $" (mode {Case.Mode})";

    /// <summary>What a sentence names as that which a price is above.</summary>
    public string Against(bool isAdded) =>
        isAdded ? "doing nothing" : Other ?? $"{(HasOwnReference ? "HPy's own " : "")}`{Case.Reference}`";

    public string Strategy => Case.Strategy;
}
