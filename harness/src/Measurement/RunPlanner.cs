using Bench.Catalogue;
using Bench.Native;
using Bench.Runtimes;

namespace Bench.Measurement;

/// <summary>Makes a plan of what the user wants and what the interpreters can do.</summary>
/// <param name="catalogue">What there is.</param>
/// <param name="selection">What is wanted of it.</param>
/// <param name="flags">The compiler's flags, or <see cref="InterpreterFlags"/>.</param>
/// <param name="sanitize">Build with sanitizers.</param>
public sealed class RunPlanner(KernelCatalogue catalogue, Selection selection, string flags, bool sanitize = false)
{
    /// <summary>Stands for the flags that each interpreter was built with.</summary>
    public const string InterpreterFlags = "interpreter";

    /// <exception cref="BenchException">Nothing is left to measure.</exception>
    public RunPlan Plan(IReadOnlyList<Interpreter> interpreters, Precision precision, int seed)
    {
        selection.Check(catalogue);
        var runtimes = interpreters.Select(interpreter => Plan(interpreter, precision)).Where(plan => plan.Blocks.Count > 0).ToList();
        return runtimes.Count > 0
            ? new RunPlan(runtimes, precision, seed)
            : throw new BenchException("nothing to measure: no case fits all of the options; bench list shows what there is");
    }

    private RuntimePlan Plan(Interpreter interpreter, Precision precision)
    {
        var compiled = catalogue.CompiledAbis.ToList();
        var absent = compiled.Concat(Abis.OfUniversalKernels).Append(Abis.Managed)
            .Select(abi => (Abi: abi, Why: AbiSupport.WhyAbsent(interpreter, abi)))
            .Where(pair => pair.Why is not null)
            .ToDictionary(pair => pair.Abi, pair => pair.Why!);
        var cases = selection.Cases(catalogue, interpreter, precision);
        var present = cases.Where(c => Why(c) is null).ToList();
        var modules = new NativeRequest(
            interpreter, [.. compiled.Where(abi => !absent.ContainsKey(abi))],
            flags == InterpreterFlags ? interpreter.CFlags + " -fPIC" : flags, sanitize);
        return new RuntimePlan(
            interpreter, modules, BlockPlanner.Plan(present),
            [.. cases.Where(c => Why(c) is not null).Select(c => (c, Why(c)!))]);

        string? Why(Case c) => absent.GetValueOrDefault(c.Abi) ?? AbiSupport.WhyAbsent(interpreter, c.Mode);
    }
}
