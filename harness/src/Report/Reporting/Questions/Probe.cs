namespace Bench.Reporting.Questions;

/// <summary>A way whose price a question of the notes asks for.</summary>
/// <param name="Place">Where the price is told besides the table of answers.</param>
/// <param name="Name">In the notes' words; it begins a sentence.</param>
public sealed record Probe(Place Place, string Name, string Abi, string Workload, string Strategy)
{
    /// <summary>Two positional arguments and a keyword: how NumPy's functions are often called.</summary>
    public const string OneKeyword = "args=2;keywords=1";

    /// <summary>The parameter point; empty for the workload's main one.</summary>
    public string Point { get; init; } = "";

    /// <summary>The name, with the point if that is its own: not that of the sentences beside it.</summary>
    public string NameAtPoint => Point.Length > 0 ? $"{Name} ({Point})" : Name;

    /// <summary>The price is above the same way in the C API of one version, launch by launch.</summary>
    public bool IsOfAbi { get; init; }

    /// <summary>The price is what the way adds to the same call doing nothing. Else it is against the workload's
    /// reference, where there is one.</summary>
    public bool IsAccess { get; init; }
}
