namespace Bench.Machine;

/// <summary>How much a finding matters.</summary>
public enum Severity
{
    /// <summary>Good to know; the measuring scheme copes with it.</summary>
    Note,

    /// <summary>Figures may be worse than they need be; <c>--strict-machine</c> refuses to measure.</summary>
    Warning,
}
