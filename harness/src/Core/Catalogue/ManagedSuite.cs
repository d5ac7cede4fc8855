using System.Reflection;

namespace Bench.Catalogue;

/// <summary>A suite of workloads in C#, which .NET measures: the part of the catalogue that is not in native/kernels.</summary>
/// <param name="name">The suite's.</param>
/// <param name="workloads">Subclasses of <see cref="ManagedWorkload"/>, one of them for each workload.</param>
public sealed class ManagedSuite(string name, IReadOnlyList<Type> workloads)
{
    private const string Noop = "noop";

    /// <summary>A kernel for each method.</summary>
    public IReadOnlyList<Kernel> Kernels { get; } = [.. workloads.SelectMany(type => Methods(type).Select(method =>
    {
        var strategy = Snake(method.Name);
        return new Kernel(
            name, Snake(type.Name), strategy, "-", "-", [Abis.Managed], [Mode.Call], [""], [""], strategy == Noop ? "" : Noop, "",
            "", method.GetCustomAttribute<StrategyAttribute>()!.Description)
        {
            IsNoop = strategy == Noop,
        };
    }))];

    /// <summary>The method of a strategy, on an instance of its own.</summary>
    public Func<long> Method(string workload, string strategy, string nativeHalf)
    {
        var type = workloads.Single(candidate => Snake(candidate.Name) == workload);
        var method = Methods(type).Single(candidate => Snake(candidate.Name) == strategy);
        return method.CreateDelegate<Func<long>>(Activator.CreateInstance(type, nativeHalf)!);
    }

    /// <summary>FunctionPointer is function_pointer.</summary>
    private static string Snake(string name) =>
        string.Concat(name.Select((letter, i) => char.IsUpper(letter) && i > 0 ? $"_{letter}" : $"{letter}")).ToLowerInvariant();

    private static IEnumerable<MethodInfo> Methods(Type type) =>
        type.GetMethods().Where(method => method.GetCustomAttribute<StrategyAttribute>() is not null);
}
