using Bench.Hpy.Objects;

namespace Bench.Hpy.Worker;

/// <summary>
/// What the runtime does for a script: a call, an operator, an attribute. A struct, so that each has a loop of its own
/// and no call by reference stands between the loop and the operation.
/// </summary>
internal interface IOperation
{
    /// <summary>Once, as it is timed.</summary>
    /// <returns>False if it failed.</returns>
    bool Do(HpyHost host);

    /// <summary>Once.</summary>
    /// <returns>What it gave; null with an error raised.</returns>
    PyObject? Result(HpyHost host);
}
