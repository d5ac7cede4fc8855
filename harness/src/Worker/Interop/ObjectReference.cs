using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Bench.Catalogue;
using Bench.Hpy;
using Bench.Hpy.Handles;
using Bench.Hpy.Objects;

namespace Bench.Interop;

/// <summary>What stands for an object in native code: made and given back, or followed.</summary>
public class ObjectReference : ManagedWorkload
{
    private readonly HandleSpace table;
    private readonly PyObject value = new PyLong(7);
    private readonly GCHandle handle;
    private readonly nint index;

    public ObjectReference(string nativeHalf)
        : base(nativeHalf)
    {
        table = new HpyHost(nativeHalf, HostDesign.Index).Handles;
        handle = GCHandle.Alloc(value);
        index = table.Open(value);
    }

    [Strategy("a reference in a field")]
    public long Noop()
    {
        var found = 0L;
        for (var i = 0; i < Operations; i++)
            found = Use(value);
        return found;
    }

    [Strategy("GCHandle.Alloc and Free")]
    public long GchandleAllocFree()
    {
        var found = 0L;
        for (var i = 0; i < Operations; i++)
        {
            var made = GCHandle.Alloc(value);
            found = Use(value);
            made.Free();
        }
        return found;
    }

    [Strategy("GCHandle.Target")]
    public long GchandleTarget()
    {
        var found = 0L;
        for (var i = 0; i < Operations; i++)
            found = Use(Unsafe.As<PyObject>(handle.Target!));
        return found;
    }

    [Strategy("an index handle of the .NET host, opened and closed")]
    public long TableOpenClose()
    {
        var found = 0L;
        for (var i = 0; i < Operations; i++)
        {
            var made = table.Open(value);
            found = Use(value);
            table.Close(made);
        }
        return found;
    }

    [Strategy("an index handle of the .NET host, looked up")]
    public long TableLookup()
    {
        var found = 0L;
        for (var i = 0; i < Operations; i++)
            found = Use(table.Get(index));
        return found;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static long Use(PyObject found) => found is PyLong number ? (long)number.Value : 0;
}
