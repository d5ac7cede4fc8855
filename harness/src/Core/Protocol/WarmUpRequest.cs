namespace Bench.Protocol;

/// <summary>For how long a worker is to keep its core busy.</summary>
public sealed record WarmUpRequest(double Seconds)
{
    public string Do { get; } = "warm_up";
}
