using System.Runtime.InteropServices;
using Bench.Hpy.Objects;

namespace Bench.Hpy.Context;

/// <summary>The error state.</summary>
internal static unsafe partial class ContextFunctions
{
    [UnmanagedCallersOnly]
    private static void FatalError(nint ctx, nint message)
    {
        Console.Error.WriteLine($"HPy fatal error: {Text(message)}");
        Environment.Exit(134);
    }

    [UnmanagedCallersOnly]
    private static void Err_SetString(nint ctx, nint type, nint message) =>
        Do(ctx, type, (host, raised) => host.Error = new PyException((PyType)raised, new PyUnicode(Text(message))));

    [UnmanagedCallersOnly]
    private static void Err_SetObject(nint ctx, nint type, nint value) =>
        Do(ctx, type, (host, raised) => host.Error = host.Handles.Get(value) as PyException
            ?? new PyException((PyType)raised, host.Handles.Get(value)));

    [UnmanagedCallersOnly]
    private static int Err_Occurred(nint ctx) => HpyHost.Of(ctx).Error is null ? 0 : 1;

    [UnmanagedCallersOnly]
    private static int Err_ExceptionMatches(nint ctx, nint type) =>
        Tell(ctx, type, 0, static (host, wanted) => host.Error is { } error && (wanted switch
        {
            PyType one => error.Type.IsSubtypeOf(one),
            PyTuple any => any.Items.OfType<PyType>().Any(error.Type.IsSubtypeOf),
            _ => false,
        }) ? 1 : 0);

    [UnmanagedCallersOnly]
    private static void Err_NoMemory(nint ctx) => HpyHost.Of(ctx).Raise("MemoryError", "");

    [UnmanagedCallersOnly]
    private static void Err_Clear(nint ctx) => HpyHost.Of(ctx).Error = null;

    [UnmanagedCallersOnly]
    private static nint Err_NewException(nint ctx, nint name, nint parent, nint body) => Give(ctx, host =>
    {
        PyType? self = null;
        var text = Text(name);
        return self =
            new PyType(
                text[(text.LastIndexOf('.') + 1)..],
                [parent == 0 ? BuiltinTypes.Exceptions["Exception"] : (PyType)host.Handles.Get(parent)])
            {
                Make = (_, args) => new PyException(self!, new PyTuple(args.ToArray())),
            };
    });

    [UnmanagedCallersOnly]
    private static void Err_WriteUnraisable(nint ctx, nint h)
    {
        var host = HpyHost.Of(ctx);
        if (host.Error is { } error)
            Console.Error.WriteLine($"ignored: {host.Describe(error)}");
        host.Error = null;
    }
}
