using System.Globalization;
using Bench.Protocol;
using Bench.Results;

namespace Bench.Catalogue;

/// <summary>A line of calls.csv: what functions are called with at parameter points of some workloads.</summary>
/// <param name="Workloads">Theirs.</param>
/// <param name="Error">The point's <c>error</c>: all arguments are passed, TypeError is raised; empty: points without it.</param>
/// <param name="Positional">The first <c>args</c> of them are passed; what they lack are objects named <c>a0</c>, <c>a1</c>, ….</param>
/// <param name="Named">The first <c>keywords</c> of them are passed: each with the value that it or the positional one of that name
/// has, else an object of that name.</param>
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
        var positional = raises ? Positional.Count : Count(point, ArgsParameter);
        var named = raises ? Named : [.. Named.Take(Count(point, KeywordsParameter))];
        if (!raises && named.Count < Count(point, KeywordsParameter))
            throw new FormatException($"calls.csv has no name for each keyword of '{point}'");
        return new CallRequest(
            [
                .. Enumerable.Range(0, positional).Select(i => i < Positional.Count ? Positional[i].Value : CallRequest.Named(Numbered(i))),
                .. named.Select(WithValue).Select(argument => argument.Value),
            ],
            [.. named.Select(argument => argument.Name)], raises);
    }

    private CallArgument WithValue(CallArgument named) => named.HasValue
        ? named
        : Positional.Append(named with { Value = CallRequest.Named(named.Name) }).First(argument => argument.Name == named.Name);

    private static string Numbered(int position) => string.Create(CultureInfo.InvariantCulture, $"a{position}");

    private static int Count(ParameterPoint point, string name) => (int)(point.Number(name) ?? 0);
}
