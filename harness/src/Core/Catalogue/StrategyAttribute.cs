namespace Bench.Catalogue;

/// <summary>Makes a method of a <see cref="ManagedWorkload"/> a strategy.</summary>
/// <param name="description">As <c>bench list</c> tells it.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class StrategyAttribute(string description) : Attribute
{
    public string Description { get; } = description;
}
