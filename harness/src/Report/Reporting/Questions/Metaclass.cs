using Bench.Catalogue;

namespace Bench.Reporting.Questions;

internal static class Metaclass
{
    public static Question Question { get; } = new("MC", "Metaclass", "What does a heap metaclass cost?")
    {
        ConcernsFew = true,
        Probes =
        [
            Of(Place.FirstLine, "Checking an instance of an HPy metaclass", Abis.HpyUniversal, "hpy_metaclass", "check"),
            Of(Place.SecondLine, "Reaching an HPy metaclass's struct", Abis.HpyUniversal, "hpy_metaclass", "access"),
            Of(Place.Table, "Making a class of an HPy metaclass", Abis.HpyUniversal, "hpy_metaclass", "create"),
            Of(Place.Table, "Checking an instance of a heap metaclass", Abis.CApi, "from_metaclass", "check"),
            Of(Place.Table, "Making a class of a heap metaclass", Abis.CApi, "from_metaclass", "create"),
        ],
    };

    private static Probe Of(Place place, string name, string abi, string strategy, string operation) =>
        new(place, name, abi, "dtype_meta", strategy) { Point = $"operation={operation}" };
}
