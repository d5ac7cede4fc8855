namespace Bench.Hpy.Worker;

/// <summary>What a case does, as something that can be timed.</summary>
internal abstract class Target
{
    /// <summary>The host whose errors the operation raises; null where it raises none.</summary>
    public virtual HpyHost? Host => null;

    /// <summary>Operations that one of the batch's is.</summary>
    public virtual int OperationsPerBatchOperation => 1;

    public abstract Batch ToBatch(TimingCore core);

    /// <summary>What one operation returns as text; null where that cannot be known.</summary>
    public virtual string? Answer(TimingCore core) => null;
}
