namespace Bench.Tests.Runtimes.Builds;

/// <summary>In which order real builds of CPython by GCC 12 and 14 hold the functions that tell how they were built.</summary>
internal static class FunctionOrders
{
    /// <param name="build">A file in orders/, without .txt.</param>
    public static string[] Of(string build)
    {
        using var file = new StreamReader(typeof(FunctionOrders).Assembly.GetManifestResourceStream($"orders/{build}.txt")!);
        return file.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
