using Bench.Catalogue;

namespace Bench.Measurement;

/// <summary>Cases in a few words.</summary>
public static class CaseList
{
    private const int MostNamed = 3;

    /// <summary><c>small_block.malloc (2 cases)</c>, or <c>a.x, a.y, b.x and 4 other kernels (23 cases)</c>.</summary>
    public static string Of(IEnumerable<Case> cases)
    {
        var all = cases.ToList();
        return $"{Of(all.Select(c => c.Kernel).Distinct())} ({NumberText.Counted(all.Count, "case")})";
    }

    /// <summary>The first few, and how many others.</summary>
    public static string Of(IEnumerable<Kernel> all)
    {
        var kernels = all.Select(kernel => $"{kernel.Workload}.{kernel.Strategy}").ToList();
        var others = (kernels.Count - MostNamed) switch
        {
            <= 0 => "",
            1 => " and another kernel",
            var more => FormattableString.Invariant($" and {more} other kernels"),
        };
        return $"{string.Join(", ", kernels.Take(MostNamed))}{others}";
    }
}
