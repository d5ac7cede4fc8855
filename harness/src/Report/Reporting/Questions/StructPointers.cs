using Bench.Catalogue;

namespace Bench.Reporting.Questions;

internal static class StructPointers
{
    private const string Workload = "array_struct";

    public static Question Question { get; } = new(
        "PA", "Struct pointers", "What replaces a struct pointer such as PyArrayObject*?")
    {
        Probes =
        [
            Struct(Place.Table, "Handle and pointer in a struct by value", "pair_value"),
            Struct(Place.Table, "Handle and pointer in a struct by pointer", "pair_pointer"),
            Struct(Place.Table, "Two arguments, the pointer fetched at once", "two_eager"),
            Struct(Place.Table, "Two arguments, the pointer fetched when needed", "two_lazy"),
            Struct(Place.Table, "A wrapper struct", "wrapper"),
            Struct(Place.SecondLine, "The handle alone (AsStruct at each use)", "handle"),
            Struct(Place.SecondLine, "The struct passed by a generated trampoline (a prototype)", "clinic_struct_prototype"),
        ],
        Choices = [new(Place.FirstLine, "The cheapest of HPy's ways", Abis.HpyUniversal, Workload)],
    };

    private static Probe Struct(Place place, string name, string strategy) => new(place, name, Abis.HpyUniversal, Workload, strategy);
}
