namespace Bench.Measurement;

/// <summary>How far a run is.</summary>
/// <param name="Done">Share of the expected time, 0 to 1.</param>
/// <param name="Left">Expected time left; null before the machine's pace is seen.</param>
/// <param name="Doing">What is being done.</param>
public sealed record MeasurementProgress(double Done, TimeSpan? Left, string Doing);
