using System.Text.Json;
using System.Text.Json.Nodes;
using Bench.Catalogue;
using Bench.Hpy.Objects;

namespace Bench.Hpy.Worker;

/// <summary>What a request's call is made with, as objects.</summary>
/// <param name="call">Null: nothing.</param>
/// <param name="prepared">The module's own argument.</param>
internal sealed class CallArguments(CallRequest? call, PyObject prepared)
{
    private static readonly PyType ArgumentType = new("Argument", [BuiltinTypes.Object]) { IsHpy = true, HasAttributes = true };

    /// <summary>Positional arguments, then the values of those with names.</summary>
    public PyObject[] Values { get; } = call is null ? [] : [.. call.Values.Select(value => Built(value, prepared))];

    public PyTuple? Names { get; } =
        call is null or { Names.Count: 0 } ? null : new PyTuple([.. call.Names.Select(name => new PyUnicode(name))]);

    /// <summary>The call is to raise TypeError.</summary>
    public bool Raises => call is { Raises: true };

    private static PyObject Built(JsonNode? value, PyObject prepared) => value switch
    {
        null => PyNone.Value,
        JsonObject named when named["object"] is { } name => Argument((string)name!),
        JsonObject named when (string?)named["special"] == CallRequest.Prepared => prepared,
        JsonObject named when (string?)named["special"] == CallRequest.FloatType => BuiltinTypes.Float,
        JsonValue text when text.GetValueKind() == JsonValueKind.String => new PyUnicode((string)text!),
        JsonValue truth when truth.TryGetValue(out bool yes) => yes ? PyBool.True : PyBool.False,
        JsonValue number when number.TryGetValue(out long integer) => new PyLong(integer),
        JsonValue number => new PyFloat((double)number),
        _ => throw new BenchException($"no argument is {value}"),
    };

    /// <summary>An object that is told from others in any module's answers.</summary>
    private static PyInstance Argument(string name)
    {
        var made = new PyInstance(ArgumentType);
        made.Attributes!["__name__"] = new PyUnicode(name);
        return made;
    }
}
