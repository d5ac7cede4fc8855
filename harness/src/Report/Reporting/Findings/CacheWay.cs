using Bench.Catalogue;

namespace Bench.Reporting.Findings;

/// <summary>A way to reach a cache that the notes ask about.</summary>
public sealed record CacheWay(string Name, string Abi, string Strategy)
{
    public static CacheWay HpyGlobalCapsule { get; } = new("HPyGlobal with a capsule", Abis.HpyUniversal, "hpy_global_capsule");

    public static CacheWay HpyGlobal { get; } = new("HPyGlobal", Abis.HpyUniversal, "hpy_global");

    public static CacheWay PassedState { get; } = new("state passed by the arg clinic", Abis.HpyUniversal, "clinic_state_prototype");

    /// <summary>In the order of the tables.</summary>
    public static IReadOnlyList<CacheWay> OfTheNotes { get; } =
    [
        HpyGlobalCapsule,
        HpyGlobal,
        PassedState,
        new("module state (C API)", Abis.CApi, "module_state"),
        new("PyType_GetModuleByDef in a slot (C API)", Abis.CApi, "module_by_def"),
    ];
}
