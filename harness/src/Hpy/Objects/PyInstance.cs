namespace Bench.Hpy.Objects;

/// <summary>An instance of a class, with its native struct if the class has one.</summary>
public class PyInstance : PyOwner
{
    private readonly PyType type;
    private readonly NativeStruct own;

    public PyInstance(PyType type)
    {
        this.type = type;
        own = new NativeStruct(type.BasicSize);
        if (type.HasAttributes)
            Attributes = [];
    }

    public override PyType Type => type;

    public override nint Data => own.Address;

    /// <summary>What HPy_SetCallFunction set; 0 where tp_call decides.</summary>
    public nint CallFunction { get; set; }

    public override bool IsCallable => CallFunction != 0 || base.IsCallable;

    public static PyInstance Create(PyType type) => type.Destroy == 0 ? new PyInstance(type) : new DestroyedInstance(type);

    public override PyObject? Call(HpyHost host, ReadOnlySpan<PyObject> arguments, PyTuple? names) => CallFunction != 0
        ? NativeCall.Keywords(host, CallFunction, this, arguments, names)
        : base.Call(host, arguments, names);

    public override string Repr(HpyHost host) => type.Slot(Slots.Repr) is not 0 and var slot
        ? NativeCall.Text(host, slot, this) : base.Repr(host);

    public override string Str(HpyHost host) => type.Slot(Slots.Str) is not 0 and var slot
        ? NativeCall.Text(host, slot, this) : Repr(host);

    public override bool ValueEquals(HpyHost host, PyObject other) =>
        type.Slot(Slots.RichCompare) == 0 ? base.ValueEquals(host, other)
        : RichComparison.Compare(host, this, other, RichComparison.Equal)?.IsTrue(host) ?? false;
}
