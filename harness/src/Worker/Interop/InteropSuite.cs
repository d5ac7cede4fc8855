using Bench.Catalogue;

namespace Bench.Interop;

/// <summary>The suite Interop: what a transition between managed and native code costs, by how arguments are passed.</summary>
public static class InteropSuite
{
    public static ManagedSuite Suite { get; } = new(
        Kernel.InteropSuite,
        [
            typeof(IntegerArguments), typeof(StringArgument), typeof(SpanArgument), typeof(CallbackArgument), typeof(ReverseCall),
            typeof(ObjectReference), typeof(PinnedArray),
        ]);
}
