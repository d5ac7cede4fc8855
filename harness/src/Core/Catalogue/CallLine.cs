namespace Bench.Catalogue;

/// <summary>A line of calls.csv: what functions are called with at parameter points of some workloads.</summary>
/// <param name="Workloads">Theirs.</param>
/// <param name="Error">The point's <c>error</c>: all arguments are passed, TypeError is raised; empty: points without it.</param>
/// <param name="Positional">The first <c>args</c> of them are passed; what they lack are objects named <c>a0</c>, <c>a1</c>, ….</param>
/// <param name="Named">The first <c>keywords</c> of them are passed, with the value of the positional one of that name, if any.</param>
internal sealed record CallLine(
    IReadOnlyList<string> Workloads, string Error, IReadOnlyList<CallArgument> Positional, IReadOnlyList<CallArgument> Named)
{
    public const string ErrorParameter = "error";
    private const string ArgsParameter = "args";
    private const string KeywordsParameter = "keywords";

    /// <summary>Of workloads that are listed nowhere: objects by position.</summary>
    public static CallLine Plain { get; } = new([], "", [], []);

    /// <summary>Whether functions are called with a point's arguments.</summary>
    public static bool IsCalledAt(ParameterPoint point) =>
        point.Parts.Any(part => part.Name is ArgsParameter or KeywordsParameter or ErrorParameter);

    public static CallLine Parse(CatalogueFile line) => new(
        line.Several("workload"), line["error"], [.. line.Several("positional").Select(CallArgument.OfPosition)],
        [.. line.Several("named").Select(CallArgument.OfName)]);

    /// <exception cref="FormatException">There are fewer names than the point asks for.</exception>
    public CallRequest At(ParameterPoint point)
    {
        var raises = Error.Length > 0;
        var (args, keywords) = raises
            ? (Positional.Count, Named.Count)
            : (Count(point, ArgsParameter), Count(point, KeywordsParameter));
        if (keywords > Named.Count)
            throw new FormatException($"calls.csv has no name for each keyword of '{point}'");
        CallArgument[] passed =
        [
            .. Enumerable.Range(0, args).Select(i => i < Positional.Count ? Positional[i] : CallArgument.OfName($"a{i}")),
            .. Named.Take(keywords).Select(named => Positional.Append(named).First(known => known.Name == named.Name)),
        ];
        return new CallRequest(
            [.. passed.Select(argument => argument.Value)], [.. passed.Skip(args).Select(argument => argument.Name)], raises);
    }

    private static int Count(ParameterPoint point, string name) => (int)(point.Number(name) ?? 0);
}
