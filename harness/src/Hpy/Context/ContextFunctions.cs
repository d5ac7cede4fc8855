using Bench.Hpy.Objects;

namespace Bench.Hpy.Context;

/// <summary>
/// The functions of the context, each named as its word in native/include/hpy-abi.csv and with its signature. None may
/// throw into native code: what is not a call of one line goes through one of the helpers here, which raise instead.
/// </summary>
internal static unsafe partial class ContextFunctions
{
    /// <summary>A new handle to what <paramref name="make"/> returns; null with an error raised.</summary>
    private static nint Give(nint ctx, Func<HpyHost, PyObject?> make)
    {
        var host = HpyHost.Of(ctx);
        try
        {
            return make(host) is { } made ? host.Handles.Open(made) : 0;
        }
        catch (Exception failure)
        {
            return Raise(host, failure);
        }
    }

    private static nint Give(nint ctx, nint h, Func<HpyHost, PyObject, PyObject?> make)
    {
        var host = HpyHost.Of(ctx);
        try
        {
            return make(host, host.Handles.Get(h)) is { } made ? host.Handles.Open(made) : 0;
        }
        catch (Exception failure)
        {
            return Raise(host, failure);
        }
    }

    private static nint Give(nint ctx, nint left, nint right, Func<HpyHost, PyObject, PyObject, PyObject?> make)
    {
        var host = HpyHost.Of(ctx);
        try
        {
            return make(host, host.Handles.Get(left), host.Handles.Get(right)) is { } made ? host.Handles.Open(made) : 0;
        }
        catch (Exception failure)
        {
            return Raise(host, failure);
        }
    }

    /// <summary>What <paramref name="ask"/> returns; <paramref name="otherwise"/> with an error raised.</summary>
    private static T Tell<T>(nint ctx, nint h, T otherwise, Func<HpyHost, PyObject, T> ask)
    {
        var host = HpyHost.Of(ctx);
        try
        {
            return ask(host, host.Handles.Get(h));
        }
        catch (Exception failure)
        {
            Raise(host, failure);
            return otherwise;
        }
    }

    private static int Tell(nint ctx, nint left, nint right, Func<HpyHost, PyObject, PyObject, bool> ask)
    {
        var host = HpyHost.Of(ctx);
        try
        {
            return ask(host, host.Handles.Get(left), host.Handles.Get(right)) ? 1 : 0;
        }
        catch (Exception failure)
        {
            Raise(host, failure);
            return -1;
        }
    }

    /// <summary>Does something; 0, or −1 with an error raised.</summary>
    private static int Do(nint ctx, nint h, Action<HpyHost, PyObject> what)
    {
        var host = HpyHost.Of(ctx);
        try
        {
            what(host, host.Handles.Get(h));
            return 0;
        }
        catch (Exception failure)
        {
            Raise(host, failure);
            return -1;
        }
    }

    /// <summary>Raises what was thrown; returns null, for callers to pass on.</summary>
    public static nint Raise(HpyHost host, Exception failure)
    {
        if (failure is HpyException error)
            host.Error = error.Error;
        else
            host.Raise("SystemError", $"{failure.GetType().Name} in the .NET host: {failure.Message}");
        return 0;
    }
}
