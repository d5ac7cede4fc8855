namespace Bench.Catalogue;

/// <summary>
/// A workload written in C#: each <c>[Strategy]</c> method is one. It does its operation
/// <see cref="Operations"/> times and returns what the last of them gave, which all strategies must agree on;
/// <c>Noop</c> is what the others are compared with.
/// </summary>
/// <param name="nativeHalf">Path of bench_dotnet.</param>
public abstract class ManagedWorkload(string nativeHalf)
{
    /// <summary>Operations of an invocation: what a method costs besides falls below 0.05 ns an operation.</summary>
    public const int Operations = 64;

    protected string NativeHalf { get; } = nativeHalf;
}
