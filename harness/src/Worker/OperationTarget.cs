namespace Bench.Hpy.Worker;

/// <summary>The runtime's own operation, again and again.</summary>
internal sealed class OperationTarget<T>(HpyHost host, T operation) : ManagedTarget
    where T : struct, IOperation
{
    public override HpyHost Host => host;

    public override string? Answer(TimingCore core) =>
        operation.Result(host) is { } result ? Readable.Of(host, result) : throw host.TakeError();

    protected override bool Repeat(ulong n)
    {
        for (; n != 0; n--)
            if (!operation.Do(host))
                return false;
        return true;
    }
}
