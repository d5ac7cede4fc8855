using Bench.Hpy.Objects;

namespace Bench.Hpy.Worker;

/// <summary>instance.value.</summary>
internal sealed class GetterTarget(HpyHost host, PyObject instance) : ManagedTarget(host)
{
    protected override PyObject? Once() => instance.GetAttribute(Host, "value");

    protected override bool Repeat(ulong n)
    {
        for (; n != 0; n--)
            if (instance.GetAttribute(Host, "value") is null)
                return false;
        return true;
    }
}
