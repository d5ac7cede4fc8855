using Bench.Catalogue;

namespace Bench.Hpy.Worker;

/// <summary>A method of a managed suite.</summary>
internal sealed class MethodTarget(Func<long> method) : ManagedTarget
{
    public override int OperationsPerBatchOperation => ManagedWorkload.Operations;

    public override string Answer(TimingCore core) => $"int {method()}";

    protected override bool Repeat(ulong n)
    {
        for (; n != 0; n--)
            method();
        return true;
    }
}
