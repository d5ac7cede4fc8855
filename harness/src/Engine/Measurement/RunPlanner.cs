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
        var runtimes = interpreters.Select(interpreter => Plan(interpreter, precision)).ToList();
        var planned = runtimes.SelectMany(runtime => runtime.Cases.Concat(runtime.Absent.Select(absent => absent.Case)))
            .Select(c => c.Kernel).ToHashSet();
        if (runtimes.Any(runtime => runtime.Blocks.Count > 0))
            return new RunPlan(runtimes, precision, seed)
            {
                NotCore = [.. selection.NotCore(catalogue, precision).Where(kernel => !planned.Contains(kernel))],
            };
        var reasons = runtimes
            .SelectMany(runtime => runtime.Absent.Select(absent => $"; {absent.Case.Abi} on {runtime.Interpreter.Label}: {absent.Why}"))
            .Distinct();
        throw new BenchException(
            $"nothing to measure: no case fits all of the options{string.Concat(reasons)}; bench list shows what there is");
    }

    private static string? WhyAbsent(Interpreter interpreter, Case c) =>
        AbiSupport.WhyAbsent(interpreter, c.Abi, c.Mode)
        ?? (c.Kernel.Suite == Kernel.NumpySuite && interpreter.NumpyVersion is null ? "no numpy" : null);

    private RuntimePlan Plan(Interpreter interpreter, Precision precision)
    {
        var cases = selection.Cases(catalogue, interpreter, precision).ToLookup(c => WhyAbsent(interpreter, c));
        var needed = cases[null].Select(c => Abis.Of(c.Abi).CompiledAs).ToHashSet();
        // The core's ABIs always: few sets, so that what one command compiled the next one finds.
        var compiled = catalogue.CompiledAbis.Where(abi => Abis.Of(abi).IsCore || needed.Contains(abi));
        var modules = new NativeRequest(
            interpreter, [.. compiled.Where(abi => AbiSupport.WhyAbsent(interpreter, abi) is null)],
            flags != InterpreterFlags ? flags : interpreter.Kind.IsPython ? interpreter.CFlags + " -fPIC"
            : NativeRequest.DefaultFlags, sanitize);
        return new RuntimePlan(
            interpreter, modules, BlockPlanner.Plan(cases[null].All(c => c.Kernel.IsControl) ? [] : [.. cases[null]]),
            [.. from absent in cases where absent.Key is not null from c in absent select (c, absent.Key)]);
    }
}
