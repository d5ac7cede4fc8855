using System.Runtime.InteropServices;
using Bench.Hpy.Objects;

namespace Bench.Hpy.Context;

/// <summary>Tuples, lists, dicts, slices and their builders.</summary>
internal static unsafe partial class ContextFunctions
{
    [UnmanagedCallersOnly]
    private static int Tuple_Check(nint ctx, nint h) => Tell(ctx, h, 0, static (_, value) => value is PyTuple ? 1 : 0);

    [UnmanagedCallersOnly]
    private static nint Tuple_FromArray(nint ctx, nint* items, nint count)
    {
        var host = HpyHost.Of(ctx);
        try
        {
            var objects = new PyObject[count];
            for (var i = 0; i < count; i++)
                objects[i] = host.Handles.Get(items[i]);
            return host.Handles.Open(new PyTuple(objects));
        }
        catch (Exception failure)
        {
            return Raise(host, failure);
        }
    }

    [UnmanagedCallersOnly]
    private static int List_Check(nint ctx, nint h) => Tell(ctx, h, 0, static (_, value) => value is PyList ? 1 : 0);

    [UnmanagedCallersOnly]
    private static nint List_New(nint ctx, nint count) =>
        HpyHost.Of(ctx).Handles.Open(new PyList([.. Enumerable.Repeat<PyObject>(PyNone.Value, (int)count)]));

    [UnmanagedCallersOnly]
    private static int List_Append(nint ctx, nint h, nint item) =>
        Do(ctx, h, (host, list) => ((PyList)list).Items.Add(host.Handles.Get(item)));

    [UnmanagedCallersOnly]
    private static int List_Insert(nint ctx, nint h, nint index, nint item) =>
        Do(ctx, h, (host, list) => ((PyList)list).Items.Insert((int)index, host.Handles.Get(item)));

    [UnmanagedCallersOnly]
    private static int Dict_Check(nint ctx, nint h) => Tell(ctx, h, 0, static (_, value) => value is PyDict ? 1 : 0);

    [UnmanagedCallersOnly]
    private static nint Dict_New(nint ctx) => Give(ctx, static host => new PyDict(host));

    [UnmanagedCallersOnly]
    private static nint Dict_Keys(nint ctx, nint h) => Give(ctx, h, static (_, dict) => new PyList([.. ((PyDict)dict).Items.Keys]));

    [UnmanagedCallersOnly]
    private static nint Dict_Copy(nint ctx, nint h) => Give(ctx, h, static (host, dict) =>
    {
        var copy = new PyDict(host);
        foreach (var (key, value) in ((PyDict)dict).Items)
            copy.Items[key] = value;
        return copy;
    });

    [UnmanagedCallersOnly]
    private static nint Slice_New(nint ctx, nint start, nint stop, nint step) => Give(ctx, host => new PySlice(
        Optional(host, start) ?? PyNone.Value, Optional(host, stop) ?? PyNone.Value, Optional(host, step) ?? PyNone.Value));

    /// <summary>A builder is a handle to a list of its own, in which null is a place that was not set.</summary>
    [UnmanagedCallersOnly]
    private static nint TupleBuilder_New(nint ctx, nint size) => NewBuilder(ctx, size);

    [UnmanagedCallersOnly]
    private static void TupleBuilder_Set(nint ctx, nint builder, nint index, nint item) => SetItemOf(ctx, builder, index, item);

    [UnmanagedCallersOnly]
    private static nint TupleBuilder_Build(nint ctx, nint builder) => Build(ctx, builder, static items => new PyTuple([.. items]));

    [UnmanagedCallersOnly]
    private static void TupleBuilder_Cancel(nint ctx, nint builder) => HpyHost.Of(ctx).Handles.Close(builder);

    [UnmanagedCallersOnly]
    private static nint ListBuilder_New(nint ctx, nint size) => NewBuilder(ctx, size);

    [UnmanagedCallersOnly]
    private static void ListBuilder_Set(nint ctx, nint builder, nint index, nint item) => SetItemOf(ctx, builder, index, item);

    [UnmanagedCallersOnly]
    private static nint ListBuilder_Build(nint ctx, nint builder) => Build(ctx, builder, static items => new PyList(items));

    [UnmanagedCallersOnly]
    private static void ListBuilder_Cancel(nint ctx, nint builder) => HpyHost.Of(ctx).Handles.Close(builder);

    private static nint NewBuilder(nint ctx, nint size) =>
        HpyHost.Of(ctx).Handles.Open(new PyList([.. Enumerable.Repeat<PyObject>(PyNone.Value, (int)size)]));

    private static void SetItemOf(nint ctx, nint builder, nint index, nint item) =>
        Do(ctx, builder, (host, list) => ((PyList)list).Items[(int)index] = host.Handles.Get(item));

    private static nint Build(nint ctx, nint builder, Func<List<PyObject>, PyObject> make)
    {
        var built = Give(ctx, builder, (_, list) => make(((PyList)list).Items));
        HpyHost.Of(ctx).Handles.Close(builder);
        return built;
    }
}
