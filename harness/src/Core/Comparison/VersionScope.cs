namespace Bench.Comparison;

/// <summary>Versions of a runtime that are one in a comparison.</summary>
public enum VersionScope
{
    /// <summary>Patch releases of a line, 3.11.7 and 3.11.9, where no run has two of them.</summary>
    Patch,

    /// <summary>Minor versions too, 3.11 and 3.13.</summary>
    Minor,

    /// <summary>None: 3.11.9 is another runtime than 3.11.7.</summary>
    Exact,
}
