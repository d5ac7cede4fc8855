namespace Bench.Results;

/// <summary>
/// What names a case in all files, <c>runtime version/abi/suite/workload/strategy/parameters/mode</c>. Files of others may
/// have ids of another form, which then is all workload.
/// </summary>
/// <param name="Runtime">With its version, as <see cref="RuntimeName.Of"/> composes it.</param>
/// <param name="Parameters">As text: see <see cref="Catalogue.ParameterPoint"/>.</param>
public readonly record struct CaseId(
    string Runtime, string Abi, string Suite, string Workload, string Strategy, string Parameters, string Mode)
{
    public static CaseId Parse(string id) =>
        id.Split('/') is [var runtime, var abi, var suite, var workload, var strategy, var parameters, var mode]
            ? new CaseId(runtime, abi, suite, workload, strategy, parameters, mode)
            : new CaseId("", "", "", id, "", "", "");

    public override string ToString() => string.Join('/', Runtime, Abi, Suite, Workload, Strategy, Parameters, Mode);
}
