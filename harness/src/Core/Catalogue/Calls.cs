namespace Bench.Catalogue;

/// <summary>calls.csv: what functions are called with.</summary>
internal sealed class Calls(IReadOnlyList<CallLine> lines)
{
    public static Calls Read(TextReader text, string name)
    {
        using var file = new CatalogueFile(text, name);
        return new Calls(file.Read(CallLine.Parse));
    }

    /// <summary>The calls at those points at which functions are called with arguments.</summary>
    /// <exception cref="FormatException">The table lacks what a point asks for.</exception>
    public IReadOnlyDictionary<string, CallRequest> At(string workload, IEnumerable<string> points) =>
        (from text in points
         let point = new ParameterPoint(text)
         where CallLine.IsCalledAt(point)
         select (text, Call: Of(workload, point).At(point))).ToDictionary(at => at.text, at => at.Call);

    private CallLine Of(string workload, ParameterPoint point)
    {
        var error = point.Value(CallLine.ErrorParameter);
        return lines.FirstOrDefault(line => line.Workloads.Contains(workload) && line.Error == (error ?? ""))
            ?? (error is null ? CallLine.Plain : throw new FormatException($"calls.csv has no call of {workload} that raises '{error}'"));
    }
}
