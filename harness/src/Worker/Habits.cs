namespace Bench.Hpy.Worker;

/// <summary>How every worker measures: these figures are worker.py's too.</summary>
internal static class Habits
{
    /// <summary>Operations of the batches that tell the clock's pace, of which the median counts.</summary>
    public const int ClockBatch = 100_000;
    public const int ClockBatches = 101;

    /// <summary>Calls before a batch, which unsettle what the runtime's calls share.</summary>
    public const int Stirring = 200;

    /// <summary>How often a batch is run until it leaks nothing.</summary>
    public const int LeakAttempts = 3;

    /// <summary>Growth: nanoseconds of a batch of n, batches of n and 2n, and how often, until 2n take about twice as long.</summary>
    public const int GrowthBatchNs = 20_000;
    public const int GrowthBatches = 25;
    public const int GrowthAttempts = 20;
    public const double LeastGrowth = 1.7;
    public const double MostGrowth = 2.3;
}
