using Bench.Hpy.Objects;

namespace Bench.Hpy.Worker;

/// <summary>A call of a function object; the values of keyword arguments follow the positional ones.</summary>
internal sealed class CallTarget(HpyHost host, PyObject callable, PyObject[] arguments, PyTuple? names = null) : ManagedTarget(host)
{
    protected override PyObject? Once() => callable.Call(Host, arguments, names);

    protected override bool Repeat(ulong n)
    {
        for (; n != 0; n--)
            if (callable.Call(Host, arguments, names) is null)
                return false;
        return true;
    }
}
