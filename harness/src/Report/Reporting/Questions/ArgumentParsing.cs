using Bench.Catalogue;

namespace Bench.Reporting.Questions;

/// <summary>A call by a convention that takes keywords, and what the parsers of keywords add to it.</summary>
internal static class ArgumentParsing
{
    private const string Workload = "argparse_three";

    public static Question Question { get; } = new("AP", "Arguments", "What do calling conventions and argument parsers cost?")
    {
        Probes =
        [
            Called(Place.FirstLine, "METH_FASTCALL|METH_KEYWORDS", Abis.CApi, "fastcall_keywords") with { IsAccess = true },
            Called(Place.FirstLine, "HPyFunc_KEYWORDS", Abis.HpyUniversal, "hpy_keywords"),
            Called(Place.Table, "METH_METHOD|METH_FASTCALL|METH_KEYWORDS", Abis.CApi, "method_fastcall_keywords"),
            Called(Place.Table, "METH_VARARGS|METH_KEYWORDS", Abis.CApi, "varargs_keywords"),
            Parser(Place.Table, "Identity scan of names in C statics, as NumPy's parser", Abis.CApi, "identity_scan_static"),
            Parser(Place.Table, "The same, names in module state", Abis.CApi, "identity_scan_state"),
            Parser(Place.Table, "Generated code, names in module state", Abis.CApi, "clinic_unrolled_state"),
            Parser(Place.Table, "Generated code, names in C statics", Abis.CApi, "clinic_unrolled"),
            Parser(Place.Table, "Argument Clinic of CPython, _PyArg_UnpackKeywords (private)", Abis.CApi, "clinic_unpack"),
            Parser(Place.Table, "PyArg_ParseTupleAndKeywords", Abis.CApi, "varargs_tuple_keywords"),
            Parser(Place.SecondLine, "HPyArg_ParseKeywords", Abis.HpyUniversal, "hpyarg_keywords"),
            Parser(Place.Table, "Identity scan of names in HPyGlobals", Abis.HpyUniversal, "identity_scan_hpy_global"),
            Parser(Place.Table, "The last call's names remembered, in HPyGlobals", Abis.HpyUniversal, "last_call_hpy_global"),
        ],
        Choices =
        [
            new(Place.SecondLine, "The cheapest parser of HPy", Abis.HpyUniversal, Workload, IsAccess: true),
            new(Place.SecondLine, "The C API's cheapest parser with no name in a C static", Abis.CApi, Workload, IsAccess: true),
        ],
    };

    private static Probe Called(Place place, string name, string abi, string strategy) =>
        new(place, name, abi, "convention", strategy) { Point = Probe.OneKeyword };

    private static Probe Parser(Place place, string name, string abi, string strategy) =>
        new(place, name, abi, Workload, strategy) { Point = "args=1;keywords=1", IsAccess = true };
}
