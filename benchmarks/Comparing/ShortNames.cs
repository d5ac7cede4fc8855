using Bench.Results;

namespace Bench.Cli.Comparing;

/// <summary>Names of cases without what they all share: runtime, ABI and suite.</summary>
internal sealed class ShortNames
{
    private readonly bool withRuntime;
    private readonly bool withAbi;
    private readonly bool withSuite;

    public ShortNames(IEnumerable<string> ids)
    {
        var names = ids.Select(CaseId.Parse).ToList();
        withRuntime = names.Select(name => name.Runtime).Distinct().Skip(1).Any();
        withAbi = names.Select(name => name.Abi).Distinct().Skip(1).Any();
        withSuite = names.Select(name => name.Suite).Where(suite => suite != Catalogue.Kernel.ControlSuite).Distinct().Skip(1).Any();
    }

    public string Of(string id)
    {
        var name = CaseId.Parse(id);
        return Told.Joined(
            " ",
            withRuntime ? name.Runtime : "",
            withAbi ? name.Abi : "",
            (withSuite ? name.Suite + "." : "") + (name.Strategy.Length == 0 ? name.Workload : $"{name.Workload}.{name.Strategy}"),
            name.Parameters,
            name.Mode);
    }
}
