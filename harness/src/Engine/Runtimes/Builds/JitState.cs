namespace Bench.Runtimes.Builds;

/// <summary>What there is of a JIT in an interpreter started without variables.</summary>
public enum JitState
{
    /// <summary>None was built in.</summary>
    None,

    /// <summary>Built in and not used: CPython would with PYTHON_JIT=1.</summary>
    Off,

    /// <summary>In use.</summary>
    On,
}
