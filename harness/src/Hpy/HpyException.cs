using Bench.Hpy.Objects;

namespace Bench.Hpy;

/// <summary>An error on its way to the context function that was called, which raises it for the C caller.</summary>
public sealed class HpyException(PyException error) : Exception
{
    public PyException Error { get; } = error;

    /// <param name="type">Name of a built-in exception.</param>
    /// <param name="message">What it says.</param>
    public static HpyException Of(string type, string message) =>
        new(new PyException(BuiltinTypes.Exceptions[type], new PyUnicode(message)));
}
