using System.Globalization;
using System.Text;

namespace Bench.Hpy.Objects;

/// <summary>A bytes object; C may keep the address of its content.</summary>
public sealed unsafe class PyBytes : PyObject
{
    private readonly NativeStruct content;
    private readonly int length;

    public PyBytes(ReadOnlySpan<byte> bytes)
    {
        content = new NativeStruct(bytes);
        length = bytes.Length;
    }

    public override PyType Type => BuiltinTypes.Bytes;

    public nint Address => content.Address;

    public ReadOnlySpan<byte> Span => new((void*)content.Address, length);

    public override bool IsTrue(HpyHost host) => length > 0;

    public override long Length(HpyHost host) => length;

    public override long Hash(HpyHost host)
    {
        var hash = new HashCode();
        hash.AddBytes(Span);
        return hash.ToHashCode();
    }

    public override bool ValueEquals(HpyHost host, PyObject other) => other is PyBytes bytes && bytes.Span.SequenceEqual(Span);

    public override string Repr(HpyHost host)
    {
        var text = new StringBuilder("b'");
        foreach (var value in Span)
            if (value is >= 32 and < 127 and not (byte)'\'' and not (byte)'\\')
                text.Append((char)value);
            else
                text.Append(CultureInfo.InvariantCulture, $"\\x{value:x2}");
        return text.Append('\'').ToString();
    }
}
