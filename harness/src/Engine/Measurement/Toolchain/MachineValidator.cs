using BenchmarkDotNet.Validators;
using Bench.Machine;

namespace Bench.Measurement.Toolchain;

/// <summary>Judges the machine before a run: warns, or refuses with <c>--strict-machine</c>.</summary>
public sealed class MachineValidator(MachineFacts facts, bool strict) : IValidator
{
    public bool TreatsWarningsAsErrors => strict;

    public IEnumerable<ValidationError> Validate(ValidationParameters validationParameters) =>
        MachineChecks.Judge(facts)
            .Where(finding => finding.Severity == Severity.Warning)
            .Select(finding => new ValidationError(strict, $"{finding.What}: {finding.WhyItMatters}; {finding.Remedy}"));
}
