namespace Bench.Hpy.Layout;

/// <summary>The words of HPyContext, as native/include/hpy-abi.csv has them.</summary>
public static class HpyContextLayout
{
    public const int Name = 0;
    public const int Private = 1;

    /// <summary>As many as <see cref="Names"/> has.</summary>
    public const int Words = 276;

    private static readonly string[][] Rows = Read();

    /// <summary>By word: <c>h_None</c>, <c>Add</c>.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Rows.Select(row => row[2])];

    /// <summary>How many of them HPy 0.9.0 has.</summary>
    public static int ReleaseWords { get; } = Rows.Count(row => row[^1] == "0.9.0");

    private static string[][] Read()
    {
        using var table = new StreamReader(typeof(HpyContextLayout).Assembly.GetManifestResourceStream("Bench.Hpy.hpy-abi.csv")!);
        return [.. table.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1)
            .Select(line => line.TrimEnd('\r').Split(','))];
    }
}
