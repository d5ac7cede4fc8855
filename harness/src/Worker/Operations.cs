using Bench.Hpy.Objects;

namespace Bench.Hpy.Worker;

/// <summary>A call of a function object; the values of keyword arguments follow the positional ones.</summary>
internal readonly record struct Call(PyObject Callable, PyObject[] Arguments, PyTuple? Names = null) : IOperation
{
    public bool Do(HpyHost host) => Callable.Call(host, Arguments, Names) is not null;

    public PyObject? Result(HpyHost host) => Callable.Call(host, Arguments, Names);
}

/// <summary>A call that raises TypeError, and the error cleared; its result is the class of what was raised.</summary>
internal readonly record struct RefusedCall(PyObject Callable, PyObject[] Arguments, PyTuple? Names) : IOperation
{
    public bool Do(HpyHost host)
    {
        if (Callable.Call(host, Arguments, Names) is not null || host.Missing is not null)
            return false;
        host.Error = null;
        return true;
    }

    public PyObject? Result(HpyHost host) =>
        Callable.Call(host, Arguments, Names) ?? (host.Missing is null ? host.TakeError().Error.Type : null);
}

/// <summary>left + right.</summary>
internal readonly record struct Addition(PyObject Left, PyObject Right) : IOperation
{
    public bool Do(HpyHost host) => Arithmetic.Binary(host, Slots.Add, Left, Right) is not null;

    public PyObject? Result(HpyHost host) => Arithmetic.Binary(host, Slots.Add, Left, Right);
}

/// <summary>instance.value.</summary>
internal readonly record struct ValueOf(PyObject Instance) : IOperation
{
    public bool Do(HpyHost host) => Instance.GetAttribute(host, "value") is not null;

    public PyObject? Result(HpyHost host) => Instance.GetAttribute(host, "value");
}

/// <summary>instance[key].</summary>
internal readonly record struct Item(PyObject Instance, PyObject Key) : IOperation
{
    public bool Do(HpyHost host) => Instance.GetItem(host, Key) is not null;

    public PyObject? Result(HpyHost host) => Instance.GetItem(host, Key);
}

/// <summary>len(instance).</summary>
internal readonly record struct LengthOf(PyObject Instance) : IOperation
{
    public bool Do(HpyHost host)
    {
        Instance.Length(host);
        return true;
    }

    public PyObject Result(HpyHost host) => new PyLong(Instance.Length(host));
}
