namespace Bench.Runtimes;

/// <summary>What a probed process left behind; <c>ExitCode</c> is 128 + n after signal n.</summary>
internal sealed record ProbeOutput(int ExitCode, string Text, string Error, bool TimedOut, bool Overflowed);
