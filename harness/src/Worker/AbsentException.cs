namespace Bench.Hpy.Worker;

/// <summary>The kernel does not exist here; the message says why.</summary>
internal sealed class AbsentException(string why) : Exception(why);
