using System.Globalization;
using System.Numerics;

namespace Bench.Hpy.Objects;

/// <summary>From an object to a number or a sequence, as Python's own conversions go.</summary>
public static class Conversions
{
    /// <exception cref="HpyException">It is no integer.</exception>
    public static long ToIndex(PyObject value) => value is PyLong number
        ? (long)number.Value
        : throw HpyException.Of("TypeError", $"'{value.Type.Name}' object cannot be interpreted as an integer");

    public static BigInteger ToInteger(HpyHost host, PyObject value)
    {
        if (value is PyLong number)
            return number.Value;
        var slot = value.Type.Slot(Slots.Index) is not 0 and var index ? index : value.Type.Slot(Slots.Int);
        if (slot != 0 && NativeCall.Unary(host, slot, value) is PyLong made)
            return made.Value;
        throw HpyException.Of("TypeError", $"'{value.Type.Name}' object cannot be interpreted as an integer");
    }

    public static double? TryDouble(PyObject value) => value switch
    {
        PyFloat number => number.Value,
        PyLong number => (double)number.Value,
        _ => null,
    };

    public static double ToDouble(HpyHost host, PyObject value) => TryDouble(value) is { } number
        ? number
        : value.Type.Slot(Slots.Float) is not 0 and var slot && NativeCall.Unary(host, slot, value) is PyFloat made
            ? made.Value
            : throw HpyException.Of("TypeError", $"must be real number, not {value.Type.Name}");

    public static PyObject? ToLong(HpyHost host, PyObject value) => value switch
    {
        PyFloat number => new PyLong(new BigInteger(Math.Truncate(number.Value))),
        PyUnicode text => BigInteger.TryParse(text.Value, CultureInfo.InvariantCulture, out var parsed)
            ? new PyLong(parsed)
            : host.Raise("ValueError", $"invalid literal for int() with base 10: {text.Repr(host)}"),
        _ => new PyLong(ToInteger(host, value)),
    };

    public static PyObject? ToFloat(HpyHost host, PyObject value) => value is PyUnicode text
        ? double.TryParse(text.Value, CultureInfo.InvariantCulture, out var parsed)
            ? new PyFloat(parsed)
            : host.Raise("ValueError", $"could not convert string to float: {text.Repr(host)}")
        : new PyFloat(ToDouble(host, value));

    /// <exception cref="HpyException">It cannot be iterated over.</exception>
    public static IEnumerable<PyObject> Items(HpyHost host, PyObject value) => value switch
    {
        PyTuple tuple => tuple.Items,
        PyList list => list.Items,
        PyDict dict => dict.Items.Keys,
        PyMappingProxy attributes => attributes.Keys,
        PyUnicode text => text.Value.EnumerateRunes().Select(rune => new PyUnicode(rune.ToString())),
        PyBytes bytes => bytes.Span.ToArray().Select(item => new PyLong(item)),
        _ => throw HpyException.Of("TypeError", $"'{value.Type.Name}' object is not iterable"),
    };
}
