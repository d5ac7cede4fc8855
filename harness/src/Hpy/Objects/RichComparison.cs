namespace Bench.Hpy.Objects;

/// <summary>Rich comparisons: HPy_LT 0 … HPy_GE 5.</summary>
public static class RichComparison
{
    public const int Less = 0;
    public const int LessOrEqual = 1;
    public const int Equal = 2;
    public const int NotEqual = 3;
    public const int Greater = 4;
    public const int GreaterOrEqual = 5;

    /// <returns>The result; null with an error raised.</returns>
    public static PyObject? Compare(HpyHost host, PyObject left, PyObject right, int operation)
    {
        if (Slot(host, left, right, operation, out var result) || Slot(host, right, left, Swapped(operation), out result))
            return result;
        if (operation is Equal or NotEqual)
            return PyBool.Of((ReferenceEquals(left, right) || IsBuiltin(left) && left.ValueEquals(host, right)) == (operation == Equal));
        int? order = (left, right) switch
        {
            (PyLong l, PyLong r) => l.Value.CompareTo(r.Value),
            (PyUnicode l, PyUnicode r) => string.CompareOrdinal(l.Value, r.Value),
            (PyBytes l, PyBytes r) => l.Span.SequenceCompareTo(r.Span),
            _ when Conversions.TryDouble(left) is { } l && Conversions.TryDouble(right) is { } r => l.CompareTo(r),
            _ => null,
        };
        if (order is not { } sign)
            return host.Raise("TypeError", $"'{left.Type.Name}' and '{right.Type.Name}' cannot be ordered");
        return PyBool.Of(operation switch
        {
            Less => sign < 0,
            LessOrEqual => sign <= 0,
            Greater => sign > 0,
            _ => sign >= 0,
        });
    }

    private static bool IsBuiltin(PyObject value) => value is not PyInstance;

    private static int Swapped(int operation) => operation switch
    {
        Less => Greater,
        Greater => Less,
        LessOrEqual => GreaterOrEqual,
        GreaterOrEqual => LessOrEqual,
        _ => operation,
    };

    /// <returns>True if the type decided, with the result or null for an error.</returns>
    private static bool Slot(HpyHost host, PyObject left, PyObject right, int operation, out PyObject? result)
    {
        var slot = left.Type.Slot(Slots.RichCompare);
        result = slot == 0 ? PyNone.NotImplemented : NativeCall.Compare(host, slot, left, right, operation);
        return !ReferenceEquals(result, PyNone.NotImplemented);
    }
}
