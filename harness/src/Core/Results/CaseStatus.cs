namespace Bench.Results;

/// <summary>Whether a case was measured: <c>ok</c>, <c>absent: why</c> where a runtime does not have it, or
/// <c>failed: why</c>.</summary>
public readonly record struct CaseStatus
{
    private const string Fine = "ok";
    private const string NotThere = "absent";
    private const string Fault = "failed";

    private readonly string? kind;

    private CaseStatus(string kind, string why) => (this.kind, Why) = (kind, why);

    public static CaseStatus Ok => default;

    public bool IsOk => kind is null;

    public bool IsAbsent => kind == NotThere;

    public bool HasFailed => kind == Fault;

    /// <summary>Why there is nothing else; empty if all is well.</summary>
    public string Why { get => field ?? ""; init; }

    public static CaseStatus Absent(string why) => new(NotThere, why);

    public static CaseStatus Failed(string why) => new(Fault, why);

    /// <summary>As workers tell it: null if all is well.</summary>
    public string? Trouble => IsOk ? null : ToString();

    /// <summary>Null if it is none.</summary>
    public static CaseStatus? Parse(string text) => text.Split(':', 2, StringSplitOptions.TrimEntries) switch
    {
        ["" or Fine] => Ok,
        [NotThere or Fault, ..] and [var kind, .. var why] => new CaseStatus(kind, string.Concat(why)),
        _ => null,
    };

    /// <summary>As a worker tells it: null if all is well.</summary>
    public static CaseStatus OfTrouble(string? told) => told is null ? Ok : Parse(told) ?? Failed(told);

    public override string ToString() => IsOk ? Fine : $"{kind}: {Why}";
}
