using System.Runtime.InteropServices;
using Bench.Hpy.Objects;

namespace Bench.Hpy.Context;

/// <summary>What any object can be asked: attributes, items, calls, comparison, text.</summary>
internal static unsafe partial class ContextFunctions
{
    [UnmanagedCallersOnly]
    private static nint GetAttr(nint ctx, nint h, nint name) =>
        Give(ctx, h, name, static (host, value, key) => Attribute(host, value, ((PyUnicode)key).Value));

    [UnmanagedCallersOnly]
    private static nint GetAttr_s(nint ctx, nint h, nint name)
    {
        var host = HpyHost.Of(ctx);
        try
        {
            return Attribute(host, host.Handles.Get(h), Text(name)) is { } found ? host.Handles.Open(found) : 0;
        }
        catch (Exception failure)
        {
            return Raise(host, failure);
        }
    }

    [UnmanagedCallersOnly]
    private static int HasAttr(nint ctx, nint h, nint name) =>
        Tell(ctx, h, name, static (host, value, key) => Has(host, value, ((PyUnicode)key).Value)) > 0 ? 1 : 0;

    [UnmanagedCallersOnly]
    private static int HasAttr_s(nint ctx, nint h, nint name) => Tell(ctx, h, 0, (host, value) => Has(host, value, Text(name)) ? 1 : 0);

    [UnmanagedCallersOnly]
    private static int SetAttr(nint ctx, nint h, nint name, nint to) =>
        Do(ctx, h, (host, value) => value.SetAttribute(host, ((PyUnicode)host.Handles.Get(name)).Value, Optional(host, to)));

    [UnmanagedCallersOnly]
    private static int SetAttr_s(nint ctx, nint h, nint name, nint to) =>
        Do(ctx, h, (host, value) => value.SetAttribute(host, Text(name), Optional(host, to)));

    [UnmanagedCallersOnly]
    private static nint GetItem(nint ctx, nint h, nint key) => Give(ctx, h, key, static (host, value, item) => value.GetItem(host, item));

    [UnmanagedCallersOnly]
    private static nint GetItem_i(nint ctx, nint h, nint index) => Give(ctx, h, (host, value) => value.GetItem(host, new PyLong(index)));

    [UnmanagedCallersOnly]
    private static nint GetItem_s(nint ctx, nint h, nint key) =>
        Give(ctx, h, (host, value) => value.GetItem(host, new PyUnicode(Text(key))));

    [UnmanagedCallersOnly]
    private static int SetItem(nint ctx, nint h, nint key, nint to) =>
        Do(ctx, h, (host, value) => value.SetItem(host, host.Handles.Get(key), host.Handles.Get(to)));

    [UnmanagedCallersOnly]
    private static int SetItem_i(nint ctx, nint h, nint index, nint to) =>
        Do(ctx, h, (host, value) => value.SetItem(host, new PyLong(index), host.Handles.Get(to)));

    [UnmanagedCallersOnly]
    private static int SetItem_s(nint ctx, nint h, nint key, nint to) =>
        Do(ctx, h, (host, value) => value.SetItem(host, new PyUnicode(Text(key)), host.Handles.Get(to)));

    [UnmanagedCallersOnly]
    private static int DelItem(nint ctx, nint h, nint key) => Do(ctx, h, (host, value) => value.SetItem(host, host.Handles.Get(key), null));

    [UnmanagedCallersOnly]
    private static int DelItem_i(nint ctx, nint h, nint index) => Do(ctx, h, (host, value) => value.SetItem(host, new PyLong(index), null));

    [UnmanagedCallersOnly]
    private static int DelItem_s(nint ctx, nint h, nint key) =>
        Do(ctx, h, (host, value) => value.SetItem(host, new PyUnicode(Text(key)), null));

    [UnmanagedCallersOnly]
    private static int Contains(nint ctx, nint h, nint item) => Tell(ctx, h, item, static (host, value, wanted) => value switch
    {
        PyDict dict => dict.Items.ContainsKey(wanted),
        _ when value.Type.Slot(Slots.Contains) is not 0 and var slot => NativeCall.Contains(host, slot, value, wanted),
        _ => Conversions.Items(host, value).Any(found => found.ValueEquals(host, wanted)),
    });

    [UnmanagedCallersOnly]
    private static nint Length(nint ctx, nint h) => Tell<nint>(ctx, h, -1, static (host, value) => (nint)value.Length(host));

    [UnmanagedCallersOnly]
    private static int IsTrue(nint ctx, nint h) => Tell(ctx, h, -1, static (host, value) => value.IsTrue(host) ? 1 : 0);

    [UnmanagedCallersOnly]
    private static nint Hash(nint ctx, nint h) => Tell<nint>(ctx, h, -1, static (host, value) => (nint)value.Hash(host));

    [UnmanagedCallersOnly]
    private static nint Repr(nint ctx, nint h) => Give(ctx, h, static (host, value) => new PyUnicode(value.Repr(host)));

    [UnmanagedCallersOnly]
    private static nint Str(nint ctx, nint h) => Give(ctx, h, static (host, value) => new PyUnicode(value.Str(host)));

    [UnmanagedCallersOnly]
    private static nint RichCompare(nint ctx, nint left, nint right, int operation) =>
        Give(ctx, left, (host, value) => RichComparison.Compare(host, value, host.Handles.Get(right), operation));

    [UnmanagedCallersOnly]
    private static int RichCompareBool(nint ctx, nint left, nint right, int operation) => Tell(ctx, left, -1, (host, value) =>
    {
        var other = host.Handles.Get(right);
        if (ReferenceEquals(value, other) && operation is (RichComparison.Equal or RichComparison.NotEqual))
            return operation == RichComparison.Equal ? 1 : 0;
        var result = RichComparison.Compare(host, value, other, operation);
        return result is null ? -1 : result.IsTrue(host) ? 1 : 0;
    });

    [UnmanagedCallersOnly]
    private static int Callable_Check(nint ctx, nint h) => Tell(ctx, h, 0, static (_, value) => value.IsCallable ? 1 : 0);

    [UnmanagedCallersOnly]
    private static nint CallTupleDict(nint ctx, nint callable, nint arguments, nint keywords) => Give(ctx, callable, (host, value) =>
    {
        PyObject[] positional = Optional(host, arguments) is PyTuple tuple ? tuple.Items : [];
        return Optional(host, keywords) is PyDict { Items.Count: > 0 } dict
            ? value.Call(host, [.. positional, .. dict.Items.Values], new PyTuple([.. dict.Items.Keys]))
            : value.Call(host, positional, null);
    });

    /// <summary>The vectorcall convention.</summary>
    [UnmanagedCallersOnly]
    private static nint Call(nint ctx, nint callable, nint* arguments, nuint count, nint names)
    {
        var host = HpyHost.Of(ctx);
        try
        {
            return Vectorcall(host, host.Handles.Get(callable), arguments, count, names) is { } result ? host.Handles.Open(result) : 0;
        }
        catch (Exception failure)
        {
            return Raise(host, failure);
        }
    }

    /// <summary>The receiver is the first argument.</summary>
    [UnmanagedCallersOnly]
    private static nint CallMethod(nint ctx, nint name, nint* arguments, nuint count, nint names)
    {
        var host = HpyHost.Of(ctx);
        try
        {
            var method = Attribute(host, host.Handles.Get(arguments[0]), ((PyUnicode)host.Handles.Get(name)).Value);
            return method is not null && Vectorcall(host, method, arguments + 1, count - 1, names) is { } result ? host.Handles.Open(result)
                : 0;
        }
        catch (Exception failure)
        {
            return Raise(host, failure);
        }
    }

    private static PyObject? Vectorcall(HpyHost host, PyObject callable, nint* arguments, nuint count, nint names)
    {
        var keywords = names == 0 ? null : (PyTuple)host.Handles.Get(names);
        var objects = new PyObject[(int)count + (keywords?.Items.Length ?? 0)];
        for (var i = 0; i < objects.Length; i++)
            objects[i] = host.Handles.Get(arguments[i]);
        return callable.Call(host, objects, keywords);
    }

    /// <returns>The attribute; null with an error raised.</returns>
    private static PyObject? Attribute(HpyHost host, PyObject value, string name) => value.GetAttribute(host, name)
        ?? (host.Error is null ? host.Raise("AttributeError", $"'{value.Type.Name}' object has no attribute '{name}'") : null);

    /// <summary>Errors count as no attribute, as HPy has it.</summary>
    private static bool Has(HpyHost host, PyObject value, string name)
    {
        var error = host.Error;
        var found = value.GetAttribute(host, name) is not null;
        host.Error = error;
        return found;
    }

    private static PyObject? Optional(HpyHost host, nint h) => h == 0 ? null : host.Handles.Get(h);

    private static string Text(nint utf8) => Marshal.PtrToStringUTF8(utf8)!;
}
