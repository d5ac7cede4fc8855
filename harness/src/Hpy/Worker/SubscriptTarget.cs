using Bench.Hpy.Objects;

namespace Bench.Hpy.Worker;

/// <summary>instance[key].</summary>
internal sealed class SubscriptTarget(HpyHost host, PyObject instance, PyObject key) : ManagedTarget(host)
{
    protected override PyObject? Once() => instance.GetItem(Host, key);

    protected override bool Repeat(ulong n)
    {
        for (; n != 0; n--)
            if (instance.GetItem(Host, key) is null)
                return false;
        return true;
    }
}
