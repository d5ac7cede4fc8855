using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Bench.Hpy.Objects;

namespace Bench.Hpy.Worker;

/// <summary>
/// A managed loop of the runtime's own calls: of a function or method, an operator, an attribute. Each subclass has its
/// loop, so that no call by reference stands between the loop and the operation.
/// </summary>
internal abstract unsafe class ManagedTarget(HpyHost host) : Target
{
    public override HpyHost Host => host;

    public override Batch ToBatch(TimingCore core) => new() { Run = &Run, Data0 = GCHandle.ToIntPtr(GCHandle.Alloc(this)) };

    public override string? Answer(TimingCore core) =>
        Once() is { } result ? Readable.Of(host, result) : throw host.TakeError();

    /// <returns>False if an operation failed.</returns>
    protected abstract bool Repeat(ulong n);

    protected abstract PyObject? Once();

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Run(Batch* batch, ulong n)
    {
        try
        {
            return ((ManagedTarget)GCHandle.FromIntPtr(batch->Data0).Target!).Repeat(n) ? 0 : -1;
        }
        catch (Exception failure)
        {
            Console.Error.WriteLine(failure);
            return -1;
        }
    }
}
