using Bench.Catalogue;
using Bench.Protocol;
using Bench.Results;

namespace Bench.Hpy.Worker;

/// <summary>What is timed in a block, until it is done.</summary>
internal sealed class BlockTargets(LoadedModules loaded, ManagedSuite managed, BlockRequest request) : IDisposable
{
    private static readonly string[] Stirred = ["function", "method", "slot", "getter"];
    private static readonly string[] StirredByCalls = ["varargs", "varargs_keywords", "fastcall", "fastcall_keywords"];

    private static readonly CallRequest StirringCall = new([CallRequest.Named("a0")], [], Raises: false);

    private readonly List<Target> made = [];

    /// <summary>What unsettles the runtime's shared indirect calls; C loops have their own.</summary>
    public Batch[] Stirrers()
    {
        if (request.Mode != "call")
            return [];
        var found = new List<Batch>();
        foreach (var module in loaded.Of(request.Cases))
        {
            module.Prepare("stir", "");
            foreach (var shape in request.Call is null ? Stirred : Stirred.Concat(StirredByCalls))
                for (var k = 0; k < 8; k++)
                    try
                    {
                        found.Add(Made(module.Kernel("stir", shape, FormattableString.Invariant($"k={k}"), "call", StirringCall))
                            .ToBatch(loaded.Core));
                    }
                    catch (AbsentException)
                    {
                        // Not every ABI has every shape.
                    }
        }
        return [.. found];
    }

    /// <summary>For each case what is timed, or why there is nothing: its status.</summary>
    public IReadOnlyList<(Target? Target, string? Why)> Cases()
    {
        var unprepared = new Dictionary<KernelModule, string>();
        foreach (var module in loaded.Of(request.Cases))
            try
            {
                module.Prepare(request.Workload, request.Parameters);
            }
            catch (HpyException error)
            {
                unprepared[module] = module.Host.Describe(error.Error);
            }
        return [.. request.Cases.Select(c => Of(c, unprepared))];
    }

    public void Dispose()
    {
        foreach (var target in made)
            target.Dispose();
    }

    private (Target?, string?) Of(CaseId c, Dictionary<KernelModule, string> unprepared)
    {
        if (c.Abi == BlockRequest.OwnAbi)
            return (Made(c.Strategy == Kernel.Clock ? new ClockTarget() : loaded.NoArguments()), null);
        if (c.Abi == Abis.Managed)
            return (Made(new MethodTarget(managed.Method(request.Workload, c.Strategy, loaded.NativeHalf))), null);
        var (module, why) = loaded.Of(c.Abi);
        if (module is null || unprepared.TryGetValue(module, out why))
            return (null, CaseStatus.Failed(why!).Trouble);
        try
        {
            return (Made(module.Kernel(request.Workload, c.Strategy, request.Parameters, request.Mode, request.Call)), null);
        }
        catch (AbsentException absent)
        {
            return (null, CaseStatus.Absent(absent.Message).Trouble);
        }
        catch (HpyException error)
        {
            return (null, CaseStatus.Failed(module.Host.Describe(error.Error)).Trouble);
        }
    }

    private Target Made(Target target)
    {
        made.Add(target);
        return target;
    }
}
