namespace Bench.Catalogue;

/// <summary>A workload done by a strategy: a line of kernels.csv.</summary>
/// <param name="Suite">The question it belongs to: <c>Caching</c>, …, or <c>Control</c>.</param>
/// <param name="Workload">What is accessed or called.</param>
/// <param name="Strategy">The way it is done.</param>
/// <param name="Rung">Its rung on the access ladder, <c>L0</c> … <c>L∞</c>, or <c>-</c>.</param>
/// <param name="Question">The questions of the notes it answers, <c>GC AP …</c>.</param>
/// <param name="Abis">The ABIs it is written for.</param>
/// <param name="Modes">How it can be timed.</param>
/// <param name="Parameters">Its parameter points, <c>name=value;…</c>; one empty point if it has none.</param>
/// <param name="Core">Those points that belong to the main job.</param>
/// <param name="Baseline">The no-op strategy of the same shape, or empty.</param>
/// <param name="Reference">The strategy that the price of migrating is measured from, or empty.</param>
/// <param name="Origin">The NumPy file and function it stands for.</param>
/// <param name="Description">One line.</param>
public sealed record Kernel(
    string Suite,
    string Workload,
    string Strategy,
    string Rung,
    string Question,
    IReadOnlyList<string> Abis,
    IReadOnlyList<Mode> Modes,
    IReadOnlyList<string> Parameters,
    IReadOnlyList<string> Core,
    string Baseline,
    string Reference,
    string Origin,
    string Description)
{
    /// <summary>The suite of controls: no-ops are part of their workload's suite, these are not.</summary>
    public const string ControlSuite = "Control";

    /// <summary>The suite of NumPy's own calls: absent where the interpreter has no NumPy.</summary>
    public const string NumpySuite = "NumPy";

    /// <summary>The suite of calls between .NET and C.</summary>
    public const string InteropSuite = "Interop";

    /// <summary>The workload whose kernels stand in every block.</summary>
    public const string Calibration = "calibration";

    /// <summary>The workload of two identical kernels.</summary>
    public const string Twins = "twins";

    /// <summary>Its kernels: what the second adds to the first is noise.</summary>
    public const string FirstTwin = "twin_a";
    public const string SecondTwin = "twin_b";

    /// <summary>The workload that the worker calls between batches; never measured.</summary>
    public const string Stir = "stir";

    /// <summary>The chain of dependent additions.</summary>
    public const string Clock = "clock";

    /// <summary>The call that does nothing.</summary>
    public const string NoArgs = "noargs";

    /// <summary>What its workload does, in words: <c>reading module state</c>; empty where only its name is known.</summary>
    public string Does { get; init; } = "";

    /// <summary>Those points that are also called through the interpreter; the C loops time all of them.</summary>
    public IReadOnlyList<string> Called { get; init; } = Parameters;

    /// <summary>What its function is called with, by parameter point; none where that is its workload's own argument.</summary>
    public IReadOnlyDictionary<string, CallRequest> Calls { get; init; } = new Dictionary<string, CallRequest>();

    /// <summary>Whether the compiler refuses another kind of object in this one's place: <c>checked</c>,
    /// <c>not checked</c>, or empty where that is no question.</summary>
    public string TypeChecked { get; init; } = "";

    /// <summary>What of the C heap an operation may keep, and why; empty: nothing.</summary>
    public string Keeps { get; init; } = "";

    public bool IsControl => Suite == ControlSuite;

    public bool IsCalibration => IsControl && Workload == Calibration;

    /// <summary>No cache: what a rung of the ladder saves.</summary>
    public bool IsRecompute => Rung == "L∞";

    /// <summary>A cache behind a rung of the ladder.</summary>
    public bool IsCache => Rung.StartsWith('L') && !IsRecompute;

    /// <summary>The loop or function alone, which others are compared with.</summary>
    public bool IsNoop { get; init; }

    /// <summary>No release offers it.</summary>
    public bool IsPrototype { get; init; }

    /// <summary>What it replaces in the same situation where it is called through the interpreter, a method in a method; empty:
    /// <see cref="Reference"/>, as in C loops, which are the same whatever calls.</summary>
    public string CalledReference { get; init; } = "";

    /// <summary>Where a person can stand to use it, for the module's state; none where that is no question.</summary>
    public IReadOnlyList<string> Situations { get; init; } = [];

    /// <summary>When it takes a private function: empty never, <c>yes</c> always, or <c>before 3.13</c>.</summary>
    public string Private { get; init; } = "";

    /// <summary>Whether a migration gives it up: <c>yes</c>, <c>capi</c> for the C API's alone, or empty.</summary>
    public string GivenUp { get; init; } = "";

    public bool IsGivenUp(string abi) => GivenUp == "yes" || (GivenUp == "capi" && Catalogue.Abis.IsC(abi));

    /// <summary>The strategy that the price of migrating is measured from, or empty.</summary>
    public string ReferenceIn(Mode? mode) => mode?.IsLoop() == true || CalledReference.Length == 0 ? Reference : CalledReference;

    /// <summary>Whether the prices of others are measured from <paramref name="strategy"/> of the same workload.</summary>
    public bool IsMeasuredFrom(string strategy) => Reference == strategy || CalledReference == strategy;

    /// <summary>Whether <paramref name="mode"/> times it at <paramref name="point"/>.</summary>
    public bool IsTimed(string point, Mode mode) =>
        Modes.Contains(mode) && (mode.IsLoop() || Called.Contains(point));
}
