using Bench.Analysis;
using Bench.Reporting.Model;
using Bench.Tables;

namespace Bench.Reporting.Sections;

/// <summary>What the names in the report mean.</summary>
internal static class WordsSection
{
    public static Section Of(Dataset data) => new(
        "What the names mean", "words", 2,
        [
            new Bullets(
            [
                "*C static*: a variable of the extension's C file, where most extensions keep what they need between calls. "
                    + "*Module state*: the same in memory that each module object has for itself.",
                "*capi*: built for one version of CPython. *abi3-3.10*: the limited API, built once for 3.10 and later. "
                    + "*hpy-cpython*, *hpy-universal*: HPy compiled to the C API, or once for all interpreters. "
                    + "*HPyGlobal*: HPy's variable of a module; *capsule*: an object that holds a C pointer.",
                "*call*: a C loop of calls through the interpreter; *python*: a loop in Python; *latency*: a C loop in which each "
                    + "operation waits for the one before; *throughput*: one in which they overlap.",
                "*Rung*: how a way reaches what it needs, from L0, a C static, to L12, a cache keyed by the interpreter; L∞ does the "
                    + "work again each time. *Prototype*: no release offers it.",
                "A cache *pays* if it is cheaper than doing the work again, is *spoiled* if it is dearer, and *marginal* if neither is "
                    + "sure within the noise.",
            ]),
            new Grid(new Table(
                [.. Column.Words("way", "what it does")],
                [.. data.Cases.Where(row => row is { IsNoop: false, Kernel: not null })
                    .Select(row => (row.Strategy, row.Kernel!.Description)).DistinctBy(way => way.Strategy)
                    .OrderBy(way => way.Strategy, StringComparer.Ordinal)
                    .Select(way => (IReadOnlyList<string>)[$"`{way.Strategy}`", way.Description])],
                "Every way of this report"), IsFolded: true),
        ]);
}
