using System.Runtime.InteropServices;
using Bench.Hpy.Layout;
using Bench.Hpy.Objects;

namespace Bench.Hpy.Context;

/// <summary>Types and instances.</summary>
internal static unsafe partial class ContextFunctions
{
    [UnmanagedCallersOnly]
    private static nint Type_FromSpec(nint ctx, HpyTypeSpec* spec, HpyTypeParameter* parameters) =>
        Give(ctx, host => TypeBuilder.Build(host, spec, parameters));

    [UnmanagedCallersOnly]
    private static nint New(nint ctx, nint type, nint* data)
    {
        var host = HpyHost.Of(ctx);
        try
        {
            var made = PyInstance.Create((PyType)host.Handles.Get(type));
            *data = made.Data;
            return host.Handles.Open(made);
        }
        catch (Exception failure)
        {
            return Raise(host, failure);
        }
    }

    [UnmanagedCallersOnly]
    private static nint Type_GenericNew(nint ctx, nint type, nint* arguments, nint count, nint keywords) =>
        Give(ctx, type, static (_, t) => PyInstance.Create((PyType)t));

    [UnmanagedCallersOnly]
    private static nint Type_GetName(nint ctx, nint type) =>
        Tell<nint>(ctx, type, 0, static (_, t) => ((PyType)t).NameObject.Utf8(out var _));

    [UnmanagedCallersOnly]
    private static int Type_IsSubtype(nint ctx, nint type, nint other) =>
        Tell(ctx, type, other, static (_, t, o) => ((PyType)t).IsSubtypeOf((PyType)o));

    [UnmanagedCallersOnly]
    private static int Type_GetBuiltinShape(nint ctx, nint type) => Tell(ctx, type, -2, static (_, t) => ((PyType)t).Shape);

    [UnmanagedCallersOnly]
    private static int SetCallFunction(nint ctx, nint h, nint* function) => Do(ctx, h, (host, value) =>
    {
        if (value is not PyInstance instance || value.Type.Slot(Slots.Call) == 0)
            throw HpyException.Of("TypeError", $"type '{value.Type.Name}' does not implement the HPy call protocol");
        // HPyCallFunction: the trampoline, then the implementation.
        instance.CallFunction = function[1];
    });
}
