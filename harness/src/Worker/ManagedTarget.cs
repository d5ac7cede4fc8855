using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Bench.Hpy.Worker;

/// <summary>A loop in managed code, which the timing core calls.</summary>
internal abstract unsafe class ManagedTarget : Target
{
    private GCHandle self;

    public override Batch ToBatch(TimingCore core)
    {
        if (!self.IsAllocated)
            self = GCHandle.Alloc(this);
        return new Batch { Run = &Run, Data0 = GCHandle.ToIntPtr(self) };
    }

    public override void Dispose()
    {
        base.Dispose();
        if (self.IsAllocated)
            self.Free();
    }

    /// <returns>False if an operation failed.</returns>
    protected abstract bool Repeat(ulong n);

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
