namespace Bench.Hpy.Worker;

/// <summary>A chain of dependent additions.</summary>
internal sealed unsafe class ClockTarget : Target
{
    public override Batch ToBatch(TimingCore core) => new() { Run = core.Clock };
}
