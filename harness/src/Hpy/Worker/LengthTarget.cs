using Bench.Hpy.Objects;

namespace Bench.Hpy.Worker;

/// <summary>len(instance).</summary>
internal sealed class LengthTarget(HpyHost host, PyObject instance) : ManagedTarget(host)
{
    protected override PyObject Once() => new PyLong(instance.Length(Host));

    protected override bool Repeat(ulong n)
    {
        for (; n != 0; n--)
            instance.Length(Host);
        return true;
    }
}
