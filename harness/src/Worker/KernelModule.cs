using Bench.Catalogue;
using Bench.Hpy.Objects;

namespace Bench.Hpy.Worker;

/// <summary>A kernel module in its host: <c>prepare</c> and <c>kernel</c> of native/worker/PROTOCOL.md.</summary>
internal sealed class KernelModule(HpyHost host, PyModule module)
{
    public HpyHost Host => host;

    /// <exception cref="HpyException">It failed.</exception>
    public void Prepare(string workload, string parameters) => Call("prepare", workload, parameters);

    /// <param name="workload">The kernel's.</param>
    /// <param name="strategy">The kernel's.</param>
    /// <param name="parameters">The parameter point.</param>
    /// <param name="mode">How it is timed.</param>
    /// <param name="request">What functions are called with; null: with what the module prepared.</param>
    /// <exception cref="AbsentException">The kernel does not exist here.</exception>
    /// <exception cref="HpyException">It could not be set up.</exception>
    public Target Kernel(string workload, string strategy, string parameters, string mode, CallRequest? request)
    {
        var found = ((PyTuple)Call("kernel", workload, strategy, parameters)).Items;
        if (found[0] is PyUnicode why)
            throw new AbsentException(why.Value);
        var shape = ((PyUnicode)found[1]).Value;
        if (mode is "throughput" or "latency")
            return new LoopTarget(host, Address(found[mode == "throughput" ? 2 : 3]), Address(found[4]), found[8]);
        if (mode == "python")
            throw new AbsentException("there is no Python in .NET");
        var (callable, instance, argument) = (found[5], found[6], found[7]);
        var call = new CallArguments(request, argument);
        return shape switch
        {
            "loop" => throw new AbsentException("only a C caller can pass the state"),
            "function" => Target(new Call(callable, [argument])),
            "method" => Target(new Call(callable, [instance, argument])),
            "slot" => Target(new Addition(instance, argument)),
            "getter" => Target(new ValueOf(instance)),
            "length" => Target(new LengthOf(instance)),
            "subscript" => Target(new Item(instance, argument)),
            "bare_call" => Target(new Call(callable, [])),
            "unbound_call" => Target(new Call(callable, [instance, .. call.Values], call.Names)),
            "call" or "bound_call" when call.Raises => Target(new RefusedCall(callable, call.Values, call.Names)),
            "call" or "bound_call" => Target(new Call(callable, call.Values, call.Names)),
            _ => throw new AbsentException($"no {shape} in .NET"),
        };
    }

    private OperationTarget<T> Target<T>(T operation)
        where T : struct, IOperation => new(host, operation);

    private static nint Address(PyObject number) => (nint)((PyLong)number).Value;

    private PyObject Call(string function, params string[] arguments)
    {
        host.Missing = null;
        var result = module.GetAttribute(host, function)!.Call(host, [.. arguments.Select(text => new PyUnicode(text))], null);
        if (host.Missing is { } missing)
        {
            host.Error = null;
            throw HpyException.Of("SystemError", missing);
        }
        return result ?? throw host.TakeError();
    }
}
