using System.Globalization;
using Bench.Hpy.Objects;

namespace Bench.Hpy.Worker;

/// <summary>What the Calling suite calls its functions with at a parameter point: native/kernels/calling/calls.py, in .NET.</summary>
internal sealed class CallArguments
{
    private static readonly Dictionary<string, string[]> Keywords = new()
    {
        ["convention"] = ["first", "second", "third"],
        ["convention_method"] = ["first"],
        ["convention_slot"] = [],
        ["call_instance"] = ["first", "second", "third"],
        ["construct"] = ["first", "second", "third"],
        ["argparse_three"] = ["c", "a", "b"],
        ["argparse_ten"] = ["keepdims", "axis", "where"],
        ["argparse_typed"] = ["dtype", "scale", "flag"],
        ["argparse_error"] = [],
        ["arg_clinic"] = ["index", "factor"],
    };

    private static readonly PyType ArgumentType = new("Argument", [BuiltinTypes.Object]) { IsHpy = true, HasAttributes = true };

    /// <param name="workload">Decides the names.</param>
    /// <param name="parameters">The parameter point.</param>
    /// <param name="prepared">The module's own argument.</param>
    public CallArguments(string workload, string parameters, PyObject prepared)
    {
        var point = parameters.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('='))
            .ToDictionary(pair => pair[0], pair => pair[1]);
        Raises = point.TryGetValue("error", out var error);
        if (Raises)
        {
            (Values, Names) = Refused(error!);
            return;
        }
        var positional = Number("args");
        var names = Keywords.GetValueOrDefault(workload, []).Take(Number("keywords")).ToArray();
        var known = Known(workload, prepared);
        var values = known is null
            ? Enumerable.Range(0, positional).Select(i => Argument($"a{i}")).Concat(names.Select(Argument))
            : known.Take(positional).Select(pair => pair.Value).Concat(names.Select(name => known.Single(pair => pair.Name == name).Value));
        Values = [.. values];
        Names = Tuple(names);

        int Number(string name) => int.Parse(point.GetValueOrDefault(name, "0"), CultureInfo.InvariantCulture);
    }

    /// <summary>Positional arguments, then the values of those with names.</summary>
    public PyObject[] Values { get; }

    public PyTuple? Names { get; }

    /// <summary>The call is to raise TypeError.</summary>
    public bool Raises { get; }

    /// <summary>Whether the suite's calls are made with arguments of a parameter point.</summary>
    public static bool Has(string workload) => Keywords.ContainsKey(workload);

    private static (string Name, PyObject Value)[]? Known(string workload, PyObject prepared) => workload switch
    {
        "argparse_typed" =>
            [("count", new PyLong(7)), ("scale", new PyFloat(0.5)), ("flag", PyBool.True), ("dtype", BuiltinTypes.Float)],
        "arg_clinic" => [("array", prepared), ("factor", new PyFloat(0.5)), ("index", new PyLong(2))],
        _ => null,
    };

    private static (PyObject[], PyTuple?) Refused(string error) => error switch
    {
        "unknown" => ([new PyLong(7), new PyFloat(0.5)], Tuple("other")),
        "missing" => ([new PyFloat(0.5)], Tuple("scale")),
        "duplicate" => ([new PyLong(7), new PyLong(7)], Tuple("count")),
        "too_many" => ([new PyLong(7), new PyFloat(0.5), PyBool.True, BuiltinTypes.Float, PyNone.Value], null),
        "type" => ([new PyUnicode("7")], null),
        _ => throw HpyException.Of("ValueError", $"no call raises '{error}'"),
    };

    /// <summary>An object that is told from others in any module's answers.</summary>
    private static PyObject Argument(string name)
    {
        var made = new PyInstance(ArgumentType);
        made.Attributes!["__name__"] = new PyUnicode(name);
        return made;
    }

    private static PyTuple? Tuple(params string[] names) =>
        names.Length == 0 ? null : new PyTuple([.. names.Select(name => new PyUnicode(name))]);
}
