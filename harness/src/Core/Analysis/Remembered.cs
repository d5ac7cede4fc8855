namespace Bench.Analysis;

/// <summary>What a function of a workload gives, worked out once: a report asks for the same many times.</summary>
internal sealed class Remembered<T>(Func<string, T> work)
{
    private readonly Dictionary<string, T> known = [];

    public T Of(string workload)
    {
        if (!known.TryGetValue(workload, out var value))
            known[workload] = value = work(workload);
        return value;
    }
}
