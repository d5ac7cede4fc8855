using Bench.Hpy.Objects;

namespace Bench.Hpy.Worker;

/// <summary>A call of a function object.</summary>
internal sealed class CallTarget(HpyHost host, PyObject callable, params PyObject[] arguments) : ManagedTarget(host)
{
    protected override PyObject? Once() => callable.Call(Host, arguments, null);

    protected override bool Repeat(ulong n)
    {
        for (; n != 0; n--)
            if (callable.Call(Host, arguments, null) is null)
                return false;
        return true;
    }
}
