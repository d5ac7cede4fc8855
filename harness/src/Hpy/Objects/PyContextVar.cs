namespace Bench.Hpy.Objects;

/// <summary>A context variable. There is one context: kernels start no others.</summary>
public sealed class PyContextVar(string name, PyObject? standard) : PyObject
{
    public PyObject? Default { get; } = standard;

    public PyObject? Value { get; set; }

    public override PyType Type => BuiltinTypes.ContextVar;

    public override string Repr(HpyHost host) => $"<ContextVar name='{name}'>";
}
