using Bench.Hpy.Objects;
using Bench.Protocol;
using Bench.Results;

namespace Bench.Hpy.Worker;

/// <summary>What a <c>load</c> gave: the timing core of a layout and its kernel modules, each in a host of its own.</summary>
internal sealed class LoadedModules
{
    private readonly SortedDictionary<string, KernelModule> modules = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> failed = [];

    public LoadedModules(LoadRequest request)
    {
        NativeHalf = request.Host;
        Core = new TimingCore(NativeHalf);
        foreach (var module in request.Modules)
            try
            {
                var host = new HpyHost(NativeHalf, Design(module.Loader));
                modules[module.Abi] = new KernelModule(host, host.Load(module.Name, module.Path));
            }
            catch (BenchException failure)
            {
                failed[module.Abi] = $"cannot be loaded: {failure.Message}";
            }
    }

    /// <summary>Path of bench_dotnet.</summary>
    public string NativeHalf { get; }

    public TimingCore Core { get; }

    /// <summary>Which modules could not be loaded, by ABI, and why.</summary>
    public IReadOnlyDictionary<string, string> Failed => failed;

    /// <summary>The module of an ABI, or why there is none.</summary>
    public (KernelModule? Module, string? Why) Of(string abi) =>
        modules.TryGetValue(abi, out var module) ? (module, null) : (null, failed.GetValueOrDefault(abi, $"no {abi} module was loaded"));

    /// <summary>The modules that cases of a request belong to.</summary>
    public IReadOnlyList<KernelModule> Of(IReadOnlyList<CaseId> cases) =>
        [.. modules.Where(module => cases.Any(c => c.Abi == module.Key)).Select(module => module.Value)];

    /// <summary>A call of a function that does nothing.</summary>
    public OperationTarget<Call> NoArguments() => new(
        modules.Values.First().Host,
        new Call(new PyFunction(new NativeMethod("noargs", Core.NoArguments, NativeMethod.NoArguments), PyNone.Value), []));

    private static HostDesign Design(string loader) => loader switch
    {
        "universal" => HostDesign.Index,
        "native" => HostDesign.IndexNative,
        "gchandle" => HostDesign.GCHandle,
        _ => throw new BenchException($"the .NET worker has no loader '{loader}'"),
    };
}
