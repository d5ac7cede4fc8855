using Bench.Hpy.Objects;

namespace Bench.Hpy.Worker;

/// <summary>A kernel's C loop.</summary>
internal sealed unsafe class LoopTarget(HpyHost host, nint function, nint environment, PyObject? cached) : Target
{
    public override HpyHost Host => host;

    public override Batch ToBatch(TimingCore core) => new() { Run = core.Loop, Data0 = function, Data1 = environment };

    public override string? Answer(TimingCore core)
    {
        var value = ((delegate* unmanaged[Cdecl]<nint, ulong, nuint>)function)(environment, 1);
        return cached is null || ReferenceEquals(cached, PyNone.Value) ? $"int {value}"
            : value == (nuint)cached.Id ? Readable.Of(host, cached) : null;
    }
}
