using Bench.Hpy.Objects;

namespace Bench.Hpy.Worker;

/// <summary>left + right.</summary>
internal sealed class AddTarget(HpyHost host, PyObject left, PyObject right) : ManagedTarget(host)
{
    protected override PyObject? Once() => Arithmetic.Binary(Host, Slots.Add, left, right);

    protected override bool Repeat(ulong n)
    {
        for (; n != 0; n--)
            if (Arithmetic.Binary(Host, Slots.Add, left, right) is null)
                return false;
        return true;
    }
}
