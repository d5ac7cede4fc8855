namespace Bench.Comparison;

/// <summary>The parts of a case's id; files of others may have ids of another form, which then is all workload.</summary>
/// <param name="Runtime">With its version.</param>
public readonly record struct CaseName(
    string Runtime, string Abi, string Suite, string Workload, string Strategy, string Parameters, string Mode)
{
    public string Id => string.Join('/', Runtime, Abi, Suite, Workload, Strategy, Parameters, Mode);

    public static CaseName Of(string id) => id.Split('/') is [var runtime, var abi, var suite, var workload, var strategy, var parameters, var mode]
        ? new CaseName(runtime, abi, suite, workload, strategy, parameters, mode)
        : new CaseName("", "", "", id, "", "", "");
}
