using Bench.Machine;

namespace Bench.Cli.Jobs;

/// <summary>Tells what of a machine moves measurements.</summary>
internal static class MachineReport
{
    /// <exception cref="BenchException">There is a warning, and <c>--strict-machine</c>.</exception>
    public static void Warn(MachineFacts facts, bool strict)
    {
        string[] warnings =
        [
            .. MachineChecks.Judge(facts).Where(finding => finding.Severity == Severity.Warning)
                .Select(finding => $"{finding.What}: {finding.WhyItMatters}; {finding.Remedy}"),
        ];
        foreach (var warning in warnings)
            Console.WriteLine($"warning   {warning}");
        if (strict && warnings.Length > 0)
            throw new BenchException("refused: " + string.Join("; ", warnings));
    }

    /// <summary>What the machine is called in results.</summary>
    /// <exception cref="BenchException">The given name is none.</exception>
    public static string NameOf(MachineFacts facts, string? given)
    {
        try
        {
            return given is null ? MachineName.Of(facts).Value : MachineName.Parse(given).Value;
        }
        catch (ArgumentException exception)
        {
            throw new BenchException($"--machine: {exception.Message}", exception);
        }
    }
}
