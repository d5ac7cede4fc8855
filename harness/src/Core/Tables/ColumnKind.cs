namespace Bench.Tables;

/// <summary>What stands in a column.</summary>
public enum ColumnKind
{
    Words,

    /// <summary>Numbers, or words about them: at the right.</summary>
    Number,

    /// <summary>A number with its interval: one column for people, for machines three, the ends as <c>_low</c> and <c>_high</c>.</summary>
    Estimate,
}
