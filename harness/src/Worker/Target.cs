using Bench.Results;

namespace Bench.Hpy.Worker;

/// <summary>What a case does, as something that can be timed until it is disposed of.</summary>
internal abstract class Target : IDisposable
{
    /// <summary>The host whose errors the operation raises; null where it raises none.</summary>
    public virtual HpyHost? Host => null;

    /// <summary>Operations that one of the batch's is.</summary>
    public virtual int OperationsPerBatchOperation => 1;

    public abstract Batch ToBatch(TimingCore core);

    /// <summary>What one operation returns as text; null where that cannot be known.</summary>
    public virtual string? Answer(TimingCore core) => null;

    public virtual void Dispose()
    {
    }

    /// <summary>Does what may fail; returns why it failed, as a case's status.</summary>
    public string? Try(Func<bool> what)
    {
        if (Host is { } clear)
            (clear.Missing, clear.Error) = (null, null);
        string? why = null;
        try
        {
            if (!what())
                why = "the operation failed";
        }
        catch (HpyException error)
        {
            why = Host!.Describe(error.Error);
        }
        if (Host is { } host)
        {
            why = host.Missing ?? (host.Error is { } raised ? host.Describe(raised) : why);
            (host.Missing, host.Error) = (null, null);
        }
        return why is null ? null : CaseStatus.Failed(why).Trouble;
    }
}
