namespace Bench.Catalogue;

/// <summary>All ABIs: native/kernels/abis.csv, which CMake reads too; and the names of those that something is said of.</summary>
public static class Abis
{
    public const string CApi = "capi";

    /// <summary>The limited API at the first floor at which types and METH_FASTCALL work as modules use them.</summary>
    public const string Abi3 = "abi3-3.10";
    public const string HpyCPython = "hpy-cpython";
    public const string HpyUniversal = "hpy-universal";

    /// <summary>The universal kernels in the debug context: measured only when asked for.</summary>
    public const string HpyDebug = "hpy-debug";

    /// <summary>The universal kernels in the interpreter's own <c>hpy</c> package.</summary>
    public const string HpyUniversalReal = "hpy-universal-real";

    /// <summary>On .NET: the universal kernels with native fast paths for the hot calls.</summary>
    public const string HpyUniversalNative = "hpy-universal-native";

    /// <summary>On .NET: the universal kernels with GCHandles as handles.</summary>
    public const string HpyUniversalGCHandle = "hpy-universal-gchandle";

    /// <summary>No C interface at all: the managed code of suite Interop.</summary>
    public const string Managed = "managed";

    /// <summary>What kernels.csv calls the ABIs of CPython's own API.</summary>
    internal const string SetOfC = "c";

    /// <summary>What <see cref="Abi3"/> was called before there were other floors.</summary>
    private const string WithoutFloor = "abi3";

    /// <summary>By strategy: what the kernels needed then that reached it by declarations of their own.</summary>
    private static readonly Dictionary<string, string> LaterFloors = new()
    {
        ["heap_vectorcall"] = "abi3-3.12",
        ["from_metaclass"] = "abi3-3.12",
        ["module_by_def"] = "abi3-3.13",
        ["optional_attr_public"] = "abi3-3.13",
    };

    private static readonly Dictionary<string, Abi> ByName = Read().ToDictionary(abi => abi.Name);

    /// <summary>In the order of tables.</summary>
    public static IReadOnlyList<Abi> All { get; } = [.. ByName.Values.OrderBy(abi => abi.Order)];

    /// <summary>The designs of a runtime besides its default.</summary>
    public static IEnumerable<string> DesignsIn(string runtime) =>
        All.Where(abi => abi.IsFurtherContext && abi.RunsIn.Count == 1 && abi.RunsIn[0] == runtime && abi.Name != HpyUniversalReal)
            .Select(abi => abi.Name);

    public static bool IsKnown(string name) => ByName.ContainsKey(name);

    /// <exception cref="BenchException">There is none of that name.</exception>
    public static Abi Of(string name) => ByName.GetValueOrDefault(name)
        ?? throw new BenchException($"no ABI '{name}': there are {string.Join(", ", All.Select(abi => abi.Name))}");

    /// <summary>What people call it; its own name where the table does not know it.</summary>
    public static string PlainName(string name) => ByName.TryGetValue(name, out var abi) ? abi.PlainName
        : Chooses(WithoutFloor, name) ? Abi.LimitedApi(name[(WithoutFloor.Length + 1)..])
        : name;

    /// <summary>Whether a user who asks for one means the other: <c>abi3</c> stands for all its floors.</summary>
    public static bool Chooses(string asked, string abi) =>
        asked == abi || abi.StartsWith($"{asked}-3.", StringComparison.Ordinal);

    /// <summary>Today's name of an ABI in results, which may be old.</summary>
    /// <param name="abi">As it is written there.</param>
    /// <param name="strategy">Of the same row.</param>
    public static ReadOnlySpan<char> OfResults(ReadOnlySpan<char> abi, ReadOnlySpan<char> strategy) =>
        abi.SequenceEqual(WithoutFloor) ? LaterFloors.GetValueOrDefault(strategy.ToString(), Abi3) : abi;

    /// <summary>Whether it is CPython's own; an ABI of other builds is not known to be.</summary>
    public static bool IsC(string name) => ByName.TryGetValue(name, out var abi) && abi.IsC;

    /// <summary>Whether it is the limited API, at any floor.</summary>
    public static bool IsLimited(string name) => Chooses(WithoutFloor, name);

    /// <summary>By place in the table; a floor that it does not know comes with the others, another ABI last.</summary>
    public static int Order(string name) => ByName.TryGetValue(name, out var abi)
        ? abi.Order
        : All.LastOrDefault(known => Chooses(name.Split("-3.")[0], known.Name))?.Order ?? ByName.Count;

    /// <summary>The ABIs that a name or a set's name stands for.</summary>
    public static IEnumerable<string> Named(string name) =>
        ByName.ContainsKey(name) ? [name] : All.Where(abi => abi.Sets.Contains(name)).Select(abi => abi.Name);

    private static IReadOnlyList<Abi> Read()
    {
        var order = 0;
        using var file = new CatalogueFile(
            new StreamReader(typeof(Abis).Assembly.GetManifestResourceStream("Bench.Catalogue.abis.csv")!), "abis.csv");
        return file.Read(line => new Abi(
            line.Needed("abi"), line.Several("sets"), line.Needed("compiled_as"), line.Needed("loader"), line.Several("runs_in"),
            line["suffix"],
            line["floor"] is { Length: > 0 } floor ? Version.Parse(floor) : null, line["core"] == "yes",
            line["elsewhere"], order++));
    }
}
