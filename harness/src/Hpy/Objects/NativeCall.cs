namespace Bench.Hpy.Objects;

/// <summary>
/// From the runtime into an extension: opens a handle for each argument, calls, takes the object of the result and
/// closes the handles. Arguments are borrowed, results owned.
/// </summary>
public static unsafe class NativeCall
{
    public static PyObject? Unary(HpyHost host, nint function, PyObject self)
    {
        var handles = host.Handles;
        var h = handles.Open(self);
        var result = ((delegate* unmanaged[Cdecl]<nint, nint, nint>)function)(host.Context, h);
        handles.Close(h);
        return host.Take(result);
    }

    /// <summary>Also what a METH_O function is.</summary>
    public static PyObject? Binary(HpyHost host, nint function, PyObject left, PyObject right)
    {
        var handles = host.Handles;
        nint h = handles.Open(left), other = handles.Open(right);
        var result = ((delegate* unmanaged[Cdecl]<nint, nint, nint, nint>)function)(host.Context, h, other);
        handles.Close(h);
        handles.Close(other);
        return host.Take(result);
    }

    /// <summary>An item by its index, or a getter with its closure.</summary>
    public static PyObject? Get(HpyHost host, nint function, PyObject self, nint word)
    {
        var h = host.Handles.Open(self);
        var result = ((delegate* unmanaged[Cdecl]<nint, nint, nint, nint>)function)(host.Context, h, word);
        host.Handles.Close(h);
        return host.Take(result);
    }

    public static PyObject? Compare(HpyHost host, nint function, PyObject left, PyObject right, int operation)
    {
        nint h = host.Handles.Open(left), other = host.Handles.Open(right);
        var result = ((delegate* unmanaged[Cdecl]<nint, nint, nint, int, nint>)function)(host.Context, h, other, operation);
        host.Handles.Close(h);
        host.Handles.Close(other);
        return host.Take(result);
    }

    public static PyObject? Varargs(HpyHost host, nint function, PyObject self, ReadOnlySpan<PyObject> arguments)
    {
        var h = host.Handles.Open(self);
        var handles = stackalloc nint[arguments.Length];
        Open(host, arguments, handles);
        var result =
            ((delegate* unmanaged[Cdecl]<nint, nint, nint*, nuint, nint>)function)(host.Context, h, handles, (nuint)arguments.Length);
        Close(host, handles, arguments.Length);
        host.Handles.Close(h);
        return host.Take(result);
    }

    /// <summary>Keyword values follow the positional ones; nargs counts the latter.</summary>
    public static PyObject? Keywords(HpyHost host, nint function, PyObject self, ReadOnlySpan<PyObject> arguments, PyTuple? names)
    {
        var h = host.Handles.Open(self);
        var handles = stackalloc nint[arguments.Length];
        Open(host, arguments, handles);
        var keywords = names is null ? 0 : host.Handles.Open(names);
        var positional = (nuint)(arguments.Length - (names?.Items.Length ?? 0));
        var result =
            ((delegate* unmanaged[Cdecl]<nint, nint, nint*, nuint, nint, nint>)function)(host.Context, h, handles, positional, keywords);
        host.Handles.Close(keywords);
        Close(host, handles, arguments.Length);
        host.Handles.Close(h);
        return host.Take(result);
    }

    /// <summary>NEWFUNC: as Python passes keywords to tp_new, in a dict.</summary>
    public static PyObject? New(HpyHost host, nint function, PyType type, ReadOnlySpan<PyObject> arguments, PyTuple? names)
    {
        var h = host.Handles.Open(type);
        var handles = stackalloc nint[arguments.Length];
        Open(host, arguments, handles);
        var keywords = KeywordDict(host, arguments, names);
        var positional = arguments.Length - (names?.Items.Length ?? 0);
        var result =
            ((delegate* unmanaged[Cdecl]<nint, nint, nint*, nint, nint, nint>)function)(host.Context, h, handles, positional, keywords);
        host.Handles.Close(keywords);
        Close(host, handles, arguments.Length);
        host.Handles.Close(h);
        return host.Take(result);
    }

    /// <returns>False with an error raised.</returns>
    public static bool Init(HpyHost host, nint function, PyObject self, ReadOnlySpan<PyObject> arguments, PyTuple? names)
    {
        var h = host.Handles.Open(self);
        var handles = stackalloc nint[arguments.Length];
        Open(host, arguments, handles);
        var keywords = KeywordDict(host, arguments, names);
        var positional = arguments.Length - (names?.Items.Length ?? 0);
        var result =
            ((delegate* unmanaged[Cdecl]<nint, nint, nint*, nint, nint, int>)function)(host.Context, h, handles, positional, keywords);
        host.Handles.Close(keywords);
        Close(host, handles, arguments.Length);
        host.Handles.Close(h);
        return result >= 0;
    }

    /// <exception cref="HpyException">The setter failed.</exception>
    public static void Set(HpyHost host, nint function, PyObject self, PyObject? value, nint closure) =>
        host.ThrowIf(Store(host, function, self, value, closure) < 0);

    /// <summary>OBJOBJARGPROC: stores, or deletes where <paramref name="value"/> is null.</summary>
    /// <exception cref="HpyException">It failed.</exception>
    public static void Assign(HpyHost host, nint function, PyObject self, PyObject key, PyObject? value)
    {
        var v = OpenOrNull(host, value);
        var result = Store(host, function, self, key, v);
        host.Handles.Close(v);
        host.ThrowIf(result < 0);
    }

    /// <summary>OBJOBJPROC.</summary>
    /// <exception cref="HpyException">It failed.</exception>
    public static bool Contains(HpyHost host, nint function, PyObject self, PyObject item)
    {
        nint h = host.Handles.Open(self), other = host.Handles.Open(item);
        var result = ((delegate* unmanaged[Cdecl]<nint, nint, nint, int>)function)(host.Context, h, other);
        host.Handles.Close(h);
        host.Handles.Close(other);
        host.ThrowIf(result < 0);
        return result != 0;
    }

    /// <exception cref="HpyException">It failed.</exception>
    public static bool Inquiry(HpyHost host, nint function, PyObject self)
    {
        var h = host.Handles.Open(self);
        var result = ((delegate* unmanaged[Cdecl]<nint, nint, int>)function)(host.Context, h);
        host.Handles.Close(h);
        host.ThrowIf(result < 0);
        return result != 0;
    }

    /// <summary>A length or a hash.</summary>
    /// <exception cref="HpyException">It failed.</exception>
    public static long Size(HpyHost host, nint function, PyObject self)
    {
        var h = host.Handles.Open(self);
        var result = ((delegate* unmanaged[Cdecl]<nint, nint, nint>)function)(host.Context, h);
        host.Handles.Close(h);
        host.ThrowIf(result == -1 && host.Error is not null);
        return result;
    }

    /// <exception cref="HpyException">It failed, or gave no str.</exception>
    public static string Text(HpyHost host, nint function, PyObject self)
    {
        var result = Unary(host, function, self);
        host.ThrowIf(result is null);
        return result is PyUnicode text ? text.Value : throw HpyException.Of("TypeError", "__repr__ or __str__ returned no str");
    }

    private static int Store(HpyHost host, nint function, PyObject self, PyObject? argument, nint word)
    {
        nint h = host.Handles.Open(self), other = OpenOrNull(host, argument);
        var result = ((delegate* unmanaged[Cdecl]<nint, nint, nint, nint, int>)function)(host.Context, h, other, word);
        host.Handles.Close(h);
        host.Handles.Close(other);
        return result;
    }

    private static nint KeywordDict(HpyHost host, ReadOnlySpan<PyObject> arguments, PyTuple? names)
    {
        if (names is null)
            return 0;
        var dict = new PyDict(host);
        for (var i = 0; i < names.Items.Length; i++)
            dict.Items[names.Items[i]] = arguments[arguments.Length - names.Items.Length + i];
        return host.Handles.Open(dict);
    }

    private static nint OpenOrNull(HpyHost host, PyObject? value) => value is null ? 0 : host.Handles.Open(value);

    private static void Open(HpyHost host, ReadOnlySpan<PyObject> objects, nint* handles)
    {
        for (var i = 0; i < objects.Length; i++)
            handles[i] = host.Handles.Open(objects[i]);
    }

    private static void Close(HpyHost host, nint* handles, int count)
    {
        for (var i = 0; i < count; i++)
            host.Handles.Close(handles[i]);
    }
}
