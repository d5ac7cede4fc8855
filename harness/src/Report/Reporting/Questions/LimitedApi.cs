using Bench.Catalogue;
using Bench.Reporting.Findings;
using Bench.Results;

namespace Bench.Reporting.Questions;

/// <summary>What the same costs in the limited API at its first floor, and what is not there.</summary>
internal static class LimitedApi
{
    private const int MostNamed = 8;

    public static Question Question { get; } = new("LA", "Limited API", $"What does the limited API cost, at floor {Abis.Abi3}?")
    {
        Probes =
        [
            Of(Place.FirstLine, "A call by METH_FASTCALL|METH_KEYWORDS", "convention", "fastcall_keywords", Probe.OneKeyword),
            Of(Place.FirstLine, "A parser of keywords that scans names in module state", "argparse_three", "identity_scan_state", Keyword),
            Of(Place.Table, "PyArg_ParseTupleAndKeywords", "argparse_three", "varargs_tuple_keywords", Keyword),
            Of(Place.SecondLine, "Reading module state in a function", "state_read", "module_state"),
            Of(Place.SecondLine, "Calling a heap type's instance by tp_call", "call_instance", "heap_tp_call", Probe.OneKeyword),
            Of(Place.Table, "Constructing a heap type by tp_new", "construct", "heap_tp_new", Probe.OneKeyword),
            Of(Place.Table, "A method's state by METH_METHOD", "state_read", "defining_class"),
            Of(Place.Table, "An object's own state", "state_read", "object_state"),
            Of(Place.Table, "Another type's slot by PyType_GetSlot", "binop_is_forward", "get_slot"),
            Of(Place.Table, "A missing attribute by PyObject_HasAttr", "attr_miss", "has_attr", "object=instance"),
        ],
        Clause = (place, context) => place == Place.SecondLine ? Absent(context) : [],
    };

    private const string Keyword = "args=1;keywords=1";

    private static Probe Of(Place place, string name, string workload, string strategy, string point = "") =>
        new(place, name, Abis.Abi3, workload, strategy) { Point = point, IsOfAbi = true };

    /// <summary>Ways of the C API that no kernel of that floor could be written for, here.</summary>
    private static IEnumerable<string> Absent(VerdictContext context)
    {
        var data = context.Evidence.Data;
        var absent = (from row in data.Cases
                      where row is { Abi: Abis.CApi, IsNoop: false, IsAdvisable: true, Ns: not null } && IsHere(row)
                      group row by (row.Workload, row.Strategy) into way
                      // Of a kernel that no floor was asked for, nothing is known.
                      let floors = data.Of(way.Key.Workload).Where(row => row.Strategy == way.Key.Strategy && IsFloor(row) && IsHere(row))
                          .ToList()
                      where floors.Count > 0 && !floors.Exists(row => row is { Abi: Abis.Abi3, Ns: not null })
                      let later = floors.FirstOrDefault(row => row.Ns is not null)?.Abi
                      select $"`{way.Key.Strategy}`{(later is null ? "" : $" (there is one at {later})")}").Distinct().ToList();
        if (absent.Count > 0)
            yield return $"Absent in {Abis.Abi3}: {string.Join(", ", absent.Take(MostNamed))}"
                + (absent.Count > MostNamed ? $" and {NumberText.Whole(absent.Count - MostNamed)} more." : ".");

        bool IsHere(SummaryRow row) => context.Columns.Names.Contains(row.Column);
        static bool IsFloor(SummaryRow row) => Abis.IsLimited(row.Abi);
    }
}
