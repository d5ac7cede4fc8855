namespace Bench.Catalogue;

/// <summary>A line of abis.csv: an interface between kernels and an interpreter.</summary>
/// <param name="Name">As in results and on the command line: <c>hpy-universal</c>.</param>
/// <param name="Sets">What kernels.csv calls several by one name: <c>c</c>, <c>hpy</c>.</param>
/// <param name="CompiledAs">The ABI whose modules it loads; another than its own where only the host differs.</param>
/// <param name="Loader">How a worker loads such a module.</param>
/// <param name="RunsIn">The runtimes that have it.</param>
/// <param name="Suffix">What its modules' names end in before <c>.so</c>: hosts tell universal modules by <c>.hpy0</c>.</param>
/// <param name="Floor">The oldest version of the C API that it needs, as in <c>Py_LIMITED_API</c>; null where any will do.</param>
/// <param name="IsCore">The main job measures it; others only where all cases, or this ABI, are asked for.</param>
/// <param name="Elsewhere">Why other runtimes do not have it.</param>
/// <param name="Order">Its place in tables: the C API first, then what is further from it.</param>
public sealed record Abi(
    string Name, IReadOnlyList<string> Sets, string CompiledAs, string Loader, IReadOnlyList<string> RunsIn, string Suffix,
    Version? Floor, bool IsCore, string Elsewhere, int Order)
{
    /// <summary>What people call it.</summary>
    public string PlainName =>
        IsC ? Floor is null ? "C API" : LimitedApi($"{Floor}")
        : Name == Abis.HpyCPython ? "HPy, CPython ABI"
        : CompiledAs == Abis.HpyUniversal ? $"HPy, universal ABI{(IsFurtherContext ? $" ({Loader})" : "")}"
        : $"{Name} code";

    internal static string LimitedApi(string floor) => $"limited API from {floor}";

    /// <summary>Kernels are compiled for it.</summary>
    public bool IsCompiled => Sets.Count > 0;

    /// <summary>It runs the kernels of another ABI, so that the catalogue does not list it.</summary>
    public bool IsFurtherContext => CompiledAs != Name;

    /// <summary>Whether it is CPython's own: the whole C API, or the limited one.</summary>
    public bool IsC => Sets.Contains(Abis.SetOfC);

    /// <summary>What its kernel module is called: a C identifier.</summary>
    public string Module => $"bench_{CompiledAs.Replace('-', '_').Replace('.', '_')}";

    /// <summary>The module's file.</summary>
    public string File => $"{Module}{Abis.Of(CompiledAs).Suffix}.so";
}
