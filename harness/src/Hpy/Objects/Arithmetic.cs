using System.Numerics;

namespace Bench.Hpy.Objects;

/// <summary>Python's operators, named by the slots that implement them.</summary>
public static class Arithmetic
{
    /// <returns>The result; null with an error raised.</returns>
    public static PyObject? Binary(HpyHost host, int operation, PyObject left, PyObject right)
    {
        var first = left.Type.Slot(operation);
        var second = right.Type.Slot(operation);
        if (first != 0 && NativeCall.Binary(host, first, left, right) is var result && !ReferenceEquals(result, PyNone.NotImplemented))
            return result;
        if (second != 0 && second != first
            && NativeCall.Binary(host, second, left, right) is var other && !ReferenceEquals(other, PyNone.NotImplemented))
            return other;
        return (left, right) switch
        {
            (PyLong l, PyLong r) => Integers(host, operation, l.Value, r.Value),
            (PyUnicode l, PyUnicode r) when operation == Slots.Add => new PyUnicode(l.Value + r.Value),
            (PyUnicode l, PyLong times) when operation == Slots.Multiply =>
                new PyUnicode(string.Concat(Enumerable.Repeat(l.Value, (int)times.Value))),
            (PyTuple l, PyTuple r) when operation == Slots.Add => new PyTuple([.. l.Items, .. r.Items]),
            (PyList l, PyList r) when operation == Slots.Add => new PyList([.. l.Items, .. r.Items]),
            (PyBytes l, PyBytes r) when operation == Slots.Add => new PyBytes([.. l.Span, .. r.Span]),
            _ when Conversions.TryDouble(left) is { } l && Conversions.TryDouble(right) is { } r => Floats(host, operation, l, r),
            _ => null,
        } ?? (host.Error is null ? Unsupported(host, left, right) : null);
    }

    /// <returns>The result; null with an error raised.</returns>
    public static PyObject? Unary(HpyHost host, int operation, PyObject value)
    {
        if (value.Type.Slot(operation) is not 0 and var slot)
            return NativeCall.Unary(host, slot, value);
        return (value, operation) switch
        {
            (PyLong number, Slots.Negative) => new PyLong(-number.Value),
            (PyLong number, Slots.Absolute) => new PyLong(BigInteger.Abs(number.Value)),
            (PyLong number, Slots.Invert) => new PyLong(-number.Value - 1),
            (PyLong number, Slots.Positive or Slots.Index) => new PyLong(number.Value),
            (PyFloat number, Slots.Negative) => new PyFloat(-number.Value),
            (PyFloat number, Slots.Absolute) => new PyFloat(Math.Abs(number.Value)),
            (PyFloat, Slots.Positive) => value,
            _ => host.Raise("TypeError", $"bad operand type: '{value.Type.Name}'"),
        };
    }

    private static PyObject? Unsupported(HpyHost host, PyObject left, PyObject right) =>
        host.Raise("TypeError", $"unsupported operand type(s): '{left.Type.Name}' and '{right.Type.Name}'");

    private static PyObject? Integers(HpyHost host, int operation, BigInteger left, BigInteger right)
    {
        if (right.IsZero && operation is (Slots.FloorDivide or Slots.Remainder or Slots.TrueDivide or Slots.Divmod))
            return host.Raise("ZeroDivisionError", "division by zero");
        return operation switch
        {
            Slots.Add => new PyLong(left + right),
            Slots.Subtract => new PyLong(left - right),
            Slots.Multiply => new PyLong(left * right),
            Slots.And => new PyLong(left & right),
            Slots.Or => new PyLong(left | right),
            Slots.Xor => new PyLong(left ^ right),
            Slots.Lshift => new PyLong(left << (int)right),
            Slots.Rshift => new PyLong(left >> (int)right),
            Slots.Power =>
                right.Sign < 0 ? new PyFloat(Math.Pow((double)left, (double)right)) : new PyLong(BigInteger.Pow(left, (int)right)),
            Slots.TrueDivide => new PyFloat((double)left / (double)right),
            Slots.FloorDivide => new PyLong(Floor(left, right)),
            Slots.Remainder => new PyLong(left - Floor(left, right) * right),
            Slots.Divmod => new PyTuple([new PyLong(Floor(left, right)), new PyLong(left - Floor(left, right) * right)]),
            _ => null,
        };
    }

    private static BigInteger Floor(BigInteger left, BigInteger right)
    {
        var quotient = BigInteger.DivRem(left, right, out var remainder);
        return remainder.Sign != 0 && remainder.Sign != right.Sign ? quotient - 1 : quotient;
    }

    private static PyFloat? Floats(HpyHost host, int operation, double left, double right)
    {
        if (right == 0 && operation is (Slots.FloorDivide or Slots.Remainder or Slots.TrueDivide))
        {
            host.Raise("ZeroDivisionError", "division by zero");
            return null;
        }
        return operation switch
        {
            Slots.Add => new PyFloat(left + right),
            Slots.Subtract => new PyFloat(left - right),
            Slots.Multiply => new PyFloat(left * right),
            Slots.TrueDivide => new PyFloat(left / right),
            Slots.FloorDivide => new PyFloat(Math.Floor(left / right)),
            Slots.Remainder => new PyFloat(left - Math.Floor(left / right) * right),
            Slots.Power => new PyFloat(Math.Pow(left, right)),
            _ => null,
        };
    }
}
