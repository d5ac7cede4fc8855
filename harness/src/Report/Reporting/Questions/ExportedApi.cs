using Bench.Catalogue;

namespace Bench.Reporting.Questions;

internal static class ExportedApi
{
    public static Question Question { get; } = new(
        "CC", "Exported C API", "What does a C API exported by capsule cost its callers?")
    {
        ConcernsFew = true,
        Probes =
        [
            Delegated(Place.FirstLine, "A second table, HPy-based, its context passed", Abis.HpyUniversal, "hpy_table_passed"),
            Delegated(Place.Table, "The same, its context fetched", Abis.HpyUniversal, "hpy_table_fetched"),
            Delegated(Place.Table, "The same, found by HPyGlobal and capsule", Abis.HpyUniversal, "hpy_table_global_capsule"),
            Delegated(Place.FirstLine, "A legacy entry that delegates to HPy", Abis.HpyUniversal, "legacy_to_hpy"),
            Delegated(Place.Table, "An HPy entry that delegates to the legacy one", Abis.HpyUniversal, "hpy_to_legacy"),
            Delegated(Place.Table, "The table in module state", Abis.CApi, "table_state"),
            Delegated(Place.SecondLine, "Importing the capsule at each call", Abis.HpyUniversal, "capsule_import"),
        ],
    };

    private static Probe Delegated(Place place, string name, string abi, string strategy) =>
        new(place, name, abi, "capi_delegation", strategy);
}
