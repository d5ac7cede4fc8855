using System.Text;

namespace Bench.Hpy.Objects;

/// <summary>A str.</summary>
public sealed class PyUnicode(string value) : PyObject
{
    private NativeStruct utf8;
    private int utf8Length = -1;

    public string Value { get; } = value;

    public override PyType Type => BuiltinTypes.Unicode;

    public override bool IsTrue(HpyHost host) => Value.Length > 0;

    public override long Length(HpyHost host) => Value.EnumerateRunes().Count();

    public override string Str(HpyHost host) => Value;

    public override string Repr(HpyHost host)
    {
        var quote = Value.Contains('\'') && !Value.Contains('"') ? '"' : '\'';
        var text = new StringBuilder().Append(quote);
        foreach (var letter in Value)
            text.Append(letter switch
            {
                '\n' => "\\n",
                '\t' => "\\t",
                '\r' => "\\r",
                '\\' => "\\\\",
                var l when l == quote => $"\\{l}",
                var l => l.ToString(),
            });
        return text.Append(quote).ToString();
    }

    public override long Hash(HpyHost host) => Value.GetHashCode(StringComparison.Ordinal);

    public override bool ValueEquals(HpyHost host, PyObject other) => other is PyUnicode text && text.Value == Value;

    public override PyObject? GetItem(HpyHost host, PyObject key)
    {
        var index = Conversions.ToIndex(key);
        var runes = Value.EnumerateRunes().ToList();
        index = index < 0 ? index + runes.Count : index;
        return index >= 0 && index < runes.Count ? new PyUnicode(runes[(int)index].ToString())
            : host.Raise("IndexError", "string index out of range");
    }

    /// <summary>The text as UTF-8 with a 0 behind it, which lives as long as the str.</summary>
    public nint Utf8(out int length)
    {
        if (utf8Length < 0)
        {
            var bytes = Encoding.UTF8.GetBytes(Value);
            utf8 = new NativeStruct(bytes);
            utf8Length = bytes.Length;
        }
        length = utf8Length;
        return utf8.Address;
    }
}
