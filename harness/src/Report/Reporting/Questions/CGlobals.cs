using Bench.Catalogue;
using Bench.Reporting.Findings;

namespace Bench.Reporting.Questions;

/// <summary>
/// What HPyGlobal with a capsule adds and how many caches it spoils, then what state passed by the arg clinic adds and which
/// of those caches it restores.
/// </summary>
public static class CGlobals
{
    private static readonly CacheWay Capsule = new("HPyGlobal with a capsule", Abis.HpyUniversal, "hpy_global_capsule");
    private static readonly CacheWay Global = new("HPyGlobal", Abis.HpyUniversal, "hpy_global");
    private static readonly CacheWay Passed = new("state passed by the arg clinic", Abis.HpyUniversal, "clinic_state_prototype");

    /// <summary>Ways to reach a cache, in the order of the tables.</summary>
    public static IReadOnlyList<CacheWay> Ways { get; } =
    [
        Capsule,
        Global,
        Passed,
        new("module state (C API)", Abis.CApi, "module_state"),
        new("PyType_GetModuleByDef in a slot (C API)", Abis.CApi, "module_by_def"),
    ];

    public static Question Question { get; } = new(
        "GC", "Which replacement of a C global keeps the benefit of the cache behind it?", "keeps caches in C globals")
    {
        IsToldOfTwo = true,
        Probes =
        [
            Read(Place.FirstLine, "HPyGlobal with a capsule", Abis.HpyUniversal, Capsule.Strategy),
            Read(Place.SecondLine, "State passed by the arg clinic (a prototype)", Abis.HpyUniversal, Passed.Strategy),
            Read(Place.Table, "HPyGlobal", Abis.HpyUniversal, Global.Strategy),
            Read(Place.Table, "Module state (C API)", Abis.CApi, "module_state"),
            Read(Place.Table, "Module state passed by the arg clinic (C API)", Abis.CApi, "clinic_state"),
            Read(Place.Table, "PyType_GetModuleByDef in a slot (C API)", Abis.CApi, "module_by_def"),
            Read(Place.Table, "A capsule in a C static (C API)", Abis.CApi, "capsule_static"),
            Read(Place.Table, "HPyGlobal with a capsule (.NET with native fast paths)", Abis.HpyUniversalNative, Capsule.Strategy),
        ],
        Clause = (place, context) => place == Place.FirstLine ? Spoiling(context) : Restoring(context),
    };

    private static Probe Read(Place place, string name, string abi, string strategy) =>
        new(place, name, abi, "state_read", strategy) { IsAccess = true };

    /// <summary>Where a runtime has no capsules, HPyGlobal alone stands for the notes' two calls.</summary>
    private static IEnumerable<string> Spoiling(VerdictContext context)
    {
        var (caches, columns) = (context.Evidence.Caches, context.Columns);
        yield return CacheText.Survival(caches, Capsule, columns);
        var alone = columns.Only(column => caches.Of(column, Capsule).Count == 0);
        foreach (var (probe, row) in context.Answers.Where(answer => answer.Probe.Strategy == Global.Strategy))
            if (row.Any(answer => alone.Names.Contains(answer.Column) && answer.Price is not null))
                yield return AnswerText.Sentence(probe, [.. row.Where(answer => alone.Names.Contains(answer.Column))], alone);
        yield return CacheText.Survival(caches, Global, alone);
    }

    private static IEnumerable<string> Restoring(VerdictContext context) =>
        [CacheText.Restoration(context.Evidence.Caches, [Capsule, Global], Passed, context.Columns)];
}
