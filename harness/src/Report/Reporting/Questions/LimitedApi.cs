using Bench.Catalogue;

namespace Bench.Reporting.Questions;

internal static class LimitedApi
{
    public static Question Question { get; } = new("LA", "What does the limited API cost?", "is to be built once for many versions")
    {
        Probes =
        [
            Of(Place.FirstLine, "A call by METH_FASTCALL|METH_KEYWORDS", "convention", "fastcall_keywords") with { Point = Probe.OneKeyword },
            Of(Place.FirstLine, "Parsing by PyArg_ParseTupleAndKeywords", "argparse_three", "varargs_tuple_keywords"),
            Of(Place.SecondLine, "Reading module state", "state_read", "module_state"),
        ],
    };

    private static Probe Of(Place place, string name, string workload, string strategy) => new(place, name, Abis.Abi3, workload, strategy);
}
