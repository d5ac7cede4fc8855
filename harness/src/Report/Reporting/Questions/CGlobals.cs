using Bench.Catalogue;
using Bench.Reporting.Findings;

namespace Bench.Reporting.Questions;

/// <summary>
/// What module state costs in place of a C global and how many caches it spoils; then the same of HPyGlobal with a capsule,
/// and which caches state restores that a generated trampoline passes (the notes call it an arg clinic).
/// </summary>
public static class CGlobals
{
    private static readonly CacheWay Capsule = new("HPyGlobal with a capsule", Abis.HpyUniversal, "hpy_global_capsule");
    private static readonly CacheWay Global = new("HPyGlobal", Abis.HpyUniversal, "hpy_global");
    private static readonly CacheWay Passed = new("state passed by a generated trampoline", Abis.HpyUniversal, "clinic_state_prototype");

    private static readonly CacheWay Module = new("module state (C API)", Abis.CApi, "module_state");

    /// <summary>Ways to reach a cache, in the order of the tables.</summary>
    public static IReadOnlyList<CacheWay> Ways { get; } =
    [
        Capsule,
        Global,
        Passed,
        Module,
        new("PyType_GetModuleByDef in a slot (C API)", Abis.CApi, "module_by_def"),
    ];

    public static Question Question { get; } = new(
        "GC", "Module state", "What does module state cost in place of a C global, and does the cache behind it still pay?")
    {
        IsToldOfTwo = true,
        Probes =
        [
            Read(Place.FirstLine, "Module state in a function", Abis.CApi, Module.Strategy) with { IsAccess = false },
            Read(Place.FirstLine, "A method's by METH_METHOD", Abis.CApi, "defining_class") with { IsAccess = false },
            Read(Place.FirstLine, "A slot's by PyType_GetModuleByDef", Abis.CApi, "module_by_def") with { IsAccess = false },
            Read(Place.SecondLine, "HPyGlobal with a capsule", Abis.HpyUniversal, Capsule.Strategy),
            Read(Place.SecondLine, "State passed by a generated trampoline of HPy (a prototype)", Abis.HpyUniversal, Passed.Strategy),
            Read(Place.Table, "HPyGlobal", Abis.HpyUniversal, Global.Strategy),
            Read(Place.Table, "Module state passed by a generated trampoline (C API)", Abis.CApi, "clinic_state"),
            Read(Place.Table, "A capsule in a C static (C API)", Abis.CApi, "capsule_static"),
            Read(Place.Table, "HPyGlobal with a capsule (.NET with native fast paths)", Abis.HpyUniversalNative, Capsule.Strategy),
        ],
        Clause = (place, context) => place == Place.FirstLine
            ? [CacheText.Survival(context.Evidence.Caches, Module, context.Columns)]
            : [.. Spoiling(context), .. Restoring(context)],
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
