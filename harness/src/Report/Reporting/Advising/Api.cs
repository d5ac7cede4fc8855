using Bench.Catalogue;

namespace Bench.Reporting.Advising;

/// <summary>What a person builds for.</summary>
public enum Api
{
    /// <summary>The C API of one version.</summary>
    Whole,

    /// <summary>The limited API, at one of its floors.</summary>
    Limited,

    /// <summary>HPy's universal ABI.</summary>
    Hpy,
}

/// <summary>What is said of them.</summary>
public static class Apis
{
    public static string Name(this Api api) => api switch
    {
        Api.Whole => "C API of one version",
        Api.Limited => "limited API",
        _ => "HPy",
    };

    /// <summary>Its ABIs, the lowest floor first.</summary>
    public static IEnumerable<string> Names(this Api api) => api switch
    {
        Api.Whole => [Abis.CApi],
        Api.Limited => Abis.All.Where(abi => abi.IsC && abi.Name != Abis.CApi).Select(abi => abi.Name),
        _ => [Abis.HpyUniversal],
    };
}
