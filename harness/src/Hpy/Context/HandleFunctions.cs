using System.Runtime.InteropServices;
using Bench.Hpy.Objects;

namespace Bench.Hpy.Context;

/// <summary>Handles, globals, fields, structs and types of objects: the hot calls.</summary>
internal static unsafe partial class ContextFunctions
{
    [UnmanagedCallersOnly]
    private static nint Dup(nint ctx, nint h) => HpyHost.Of(ctx).Handles.Dup(h);

    [UnmanagedCallersOnly]
    private static void Close(nint ctx, nint h) => HpyHost.Of(ctx).Handles.Close(h);

    /// <summary>A global's word is a handle that belongs to the global.</summary>
    [UnmanagedCallersOnly]
    private static nint Global_Load(nint ctx, nint global) => HpyHost.Of(ctx).Handles.Dup(global);

    [UnmanagedCallersOnly]
    private static void Global_Store(nint ctx, nint* global, nint h)
    {
        var handles = HpyHost.Of(ctx).Handles;
        var old = *global;
        *global = handles.Dup(h);
        handles.Close(old);
    }

    [UnmanagedCallersOnly]
    private static nint Field_Load(nint ctx, nint owner, nint field)
    {
        var host = HpyHost.Of(ctx);
        try
        {
            return host.Fields.Load(field) is { } value ? host.Handles.Open(value) : 0;
        }
        catch (Exception failure)
        {
            return Raise(host, failure);
        }
    }

    [UnmanagedCallersOnly]
    private static void Field_Store(nint ctx, nint owner, nint* field, nint h)
    {
        var host = HpyHost.Of(ctx);
        try
        {
            *field = host.Fields.Store((PyOwner)host.Handles.Get(owner), *field, h == 0 ? null : host.Handles.Get(h));
        }
        catch (Exception failure)
        {
            Raise(host, failure);
        }
    }

    [UnmanagedCallersOnly]
    private static nint AsStruct_Object(nint ctx, nint h) => Struct(ctx, h);

    [UnmanagedCallersOnly]
    private static nint AsStruct_Legacy(nint ctx, nint h) => Struct(ctx, h);

    [UnmanagedCallersOnly]
    private static nint AsStruct_Type(nint ctx, nint h) => Struct(ctx, h);

    [UnmanagedCallersOnly]
    private static nint Type(nint ctx, nint h)
    {
        var host = HpyHost.Of(ctx);
        try
        {
            return host.Handles.Open(host.Handles.Get(h).Type);
        }
        catch (Exception failure)
        {
            return Raise(host, failure);
        }
    }

    [UnmanagedCallersOnly]
    private static int TypeCheck(nint ctx, nint h, nint type)
    {
        var host = HpyHost.Of(ctx);
        try
        {
            return host.Handles.Get(h).Type.IsSubtypeOf((PyType)host.Handles.Get(type)) ? 1 : 0;
        }
        catch (Exception failure)
        {
            return (int)Raise(host, failure);
        }
    }

    [UnmanagedCallersOnly]
    private static int Is(nint ctx, nint left, nint right)
    {
        var host = HpyHost.Of(ctx);
        try
        {
            return left == right || left != 0 && right != 0 && ReferenceEquals(host.Handles.Get(left), host.Handles.Get(right)) ? 1 : 0;
        }
        catch (Exception failure)
        {
            return (int)Raise(host, failure);
        }
    }

    private static nint Struct(nint ctx, nint h)
    {
        var host = HpyHost.Of(ctx);
        try
        {
            return host.Handles.Get(h).Data;
        }
        catch (Exception failure)
        {
            return Raise(host, failure);
        }
    }
}
