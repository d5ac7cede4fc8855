namespace Bench.Catalogue;

/// <summary>How a kernel is timed.</summary>
public enum Mode
{
    /// <summary>Independent operations in a C loop.</summary>
    Throughput,

    /// <summary>Operations in a C loop, each waiting for the one before.</summary>
    Latency,

    /// <summary>A C loop of calls through the interpreter.</summary>
    Call,

    /// <summary>A Python loop.</summary>
    Python,
}
