using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Bench.Hpy.Worker;

/// <summary>A method of a managed suite.</summary>
internal sealed unsafe class MethodTarget(Func<long> method) : Target
{
    public override int OperationsPerBatchOperation => Catalogue.ManagedWorkload.Operations;

    public override Batch ToBatch(TimingCore core) => new() { Run = &Run, Data0 = GCHandle.ToIntPtr(GCHandle.Alloc(method)) };

    public override string Answer(TimingCore core) => $"int {method()}";

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Run(Batch* batch, ulong n)
    {
        var method = Unsafe.As<Func<long>>(GCHandle.FromIntPtr(batch->Data0).Target!);
        for (; n != 0; n--)
            method();
        return 0;
    }
}
