using Bench.Hpy.Objects;

namespace Bench.Hpy.Worker;

/// <summary>An answer as text: the same in every runtime, so without addresses.</summary>
internal static class Readable
{
    public static string Of(HpyHost host, PyObject value)
    {
        var name = value.GetAttribute(host, "__name__") as PyUnicode;
        host.Error = null;
        return $"{value.Type.Name} {name?.Value ?? value.Repr(host)}";
    }
}
