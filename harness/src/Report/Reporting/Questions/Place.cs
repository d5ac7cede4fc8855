namespace Bench.Reporting.Questions;

/// <summary>Where a question's section tells a price.</summary>
public enum Place
{
    /// <summary>In the table and the figure only.</summary>
    Table,

    /// <summary>In the first line of the verdict too.</summary>
    FirstLine,

    /// <summary>In its second line too.</summary>
    SecondLine,
}
