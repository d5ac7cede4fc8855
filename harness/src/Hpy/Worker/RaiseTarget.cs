using Bench.Hpy.Objects;

namespace Bench.Hpy.Worker;

/// <summary>A call that raises TypeError, and the error cleared.</summary>
internal sealed class RaiseTarget(HpyHost host, PyObject callable, PyObject[] arguments, PyTuple? names) : ManagedTarget(host)
{
    /// <summary>The class of what was raised.</summary>
    protected override PyObject? Once()
    {
        if (callable.Call(Host, arguments, names) is { } result)
            return result;
        return Host.Missing is null ? Host.TakeError().Error.Type : null;
    }

    protected override bool Repeat(ulong n)
    {
        for (; n != 0; n--)
        {
            if (callable.Call(Host, arguments, names) is not null || Host.Missing is not null)
                return false;
            Host.Error = null;
        }
        return true;
    }
}
