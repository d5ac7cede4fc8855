namespace Bench.Results;

/// <summary>A case in a launch, as far as reading it back needs it: nanoseconds an operation; NaN where there is none.
/// Single precision holds the seven digits of the files, and a million rows in 24 MB.</summary>
/// <param name="Launch">As in the file.</param>
/// <param name="Ns">Median over rounds.</param>
/// <param name="AddedNs">Above the no-op of the same rounds.</param>
/// <param name="MoveNs">Above the reference of the same rounds.</param>
/// <param name="ClockNs">One addition of the clock chain, in the same block.</param>
/// <param name="NoargsNs">The call that does nothing, in the same block.</param>
public readonly record struct LaunchTimes(
    int Launch, float Ns, float AddedNs = float.NaN, float MoveNs = float.NaN, float ClockNs = float.NaN, float NoargsNs = float.NaN);
