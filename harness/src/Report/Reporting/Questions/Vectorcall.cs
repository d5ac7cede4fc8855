using Bench.Catalogue;

namespace Bench.Reporting.Questions;

internal static class Vectorcall
{
    private const string StaticType = "static_tp_vectorcall";

    public static Question Question { get; } = new("VC", "Vectorcall", "What is lost without tp_vectorcall?")
    {
        Probes =
        [
            Instance(Place.FirstLine, "Calling an instance by HPy_tp_call", Abis.HpyUniversal, "hpy_tp_call"),
            Instance(Place.FirstLine, "Calling a heap type's instance by tp_call (C API)", Abis.CApi, "heap_tp_call"),
            Instance(Place.Table, "Calling it by __vectorcalloffset__", Abis.CApi, "heap_vectorcall"),
            Instance(Place.Table, "Calling an instance by HPy_SetCallFunction", Abis.HpyUniversal, "hpy_set_call_function"),
            Constructor(Place.SecondLine, "Constructing by tp_vectorcall (C API)", Abis.CApi, StaticType),
            Constructor(Place.SecondLine, "Constructing by HPy_tp_new", Abis.HpyUniversal, "hpy_tp_new"),
            Constructor(Place.Table, "Constructing a heap type by tp_new", Abis.CApi, "heap_tp_new"),
            Constructor(Place.Table, "Constructing a heap type by tp_vectorcall", Abis.CApi, "heap_tp_vectorcall"),
        ],
    };

    private static Probe Instance(Place place, string name, string abi, string strategy) =>
        new(place, name, abi, "call_instance", strategy) { Point = Probe.OneKeyword };

    private static Probe Constructor(Place place, string name, string abi, string strategy) =>
        new(place, name, abi, "construct", strategy) { Point = Probe.OneKeyword };
}
