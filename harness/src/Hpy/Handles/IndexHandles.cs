using System.Runtime.InteropServices;
using Bench.Hpy.Objects;

namespace Bench.Hpy.Handles;

/// <summary>
/// A handle is an index into a table with a free list. The counts and struct addresses stand in native memory, so that
/// native code can dup, close and read structs without a transition; the references stand in a managed array beside
/// it. What native code closes last stays alive until the next handle is opened. A closed handle is found out until
/// its entry is used again.
/// </summary>
public sealed unsafe class IndexHandles : HandleSpace
{
    private const int FirstSize = 1024;

    private readonly ContextBlock* block;
    private Reference[] references = [];

    internal IndexHandles(ContextBlock* block)
    {
        this.block = block;
        Grow();
    }

    public override long Count
    {
        get
        {
            // Entry 0 is null's: native code counts there without asking.
            var count = 0L;
            for (var i = 1; i < references.Length; i++)
                count += block->Entries[i].Count;
            return count;
        }
    }

    public override nint Open(PyObject value)
    {
        if (block->Released != 0)
            LetGo();
        if (block->Free == 0)
            Grow();
        var index = block->Free;
        var entry = &block->Entries[index];
        block->Free = entry->Next;
        entry->Count = 1;
        entry->Data = value.Data;
        references[index].Object = value;
        return (nint)index;
    }

    public override PyObject Get(nint handle) =>
        (nuint)handle < (nuint)references.Length && references[handle].Object is { } value ? value : throw Invalid(handle);

    public override nint Dup(nint handle)
    {
        block->Entries[handle].Count++;
        return handle;
    }

    public override void Close(nint handle)
    {
        if (handle != 0 && --block->Entries[handle].Count == 0)
            Free((uint)handle);
    }

    public override void Dispose()
    {
        NativeMemory.Free(block->Entries);
        block->Entries = null;
        references = [];
    }

    /// <summary>Drops the objects whose last handle native code closed.</summary>
    private void LetGo()
    {
        while (block->Released is not 0 and var index)
        {
            block->Released = block->Entries[index].Next;
            Free(index);
        }
    }

    private void Free(uint index)
    {
        references[index].Object = null;
        block->Entries[index].Next = block->Free;
        block->Free = index;
    }

    private void Grow()
    {
        var size = references.Length;
        var larger = Math.Max(FirstSize, 2 * size);
        block->Entries = (HandleEntry*)NativeMemory.Realloc(block->Entries, (nuint)larger * (nuint)sizeof(HandleEntry));
        new Span<HandleEntry>(block->Entries + size, larger - size).Clear();
        Array.Resize(ref references, larger);
        for (var i = larger - 1; i >= Math.Max(size, 1); i--)
            Free((uint)i);
    }

    private static HpyException Invalid(nint handle) => HpyException.Of(
        "SystemError", handle == 0 ? "a null handle was passed to the context" : $"handle {handle} is not open");

    /// <summary>Arrays of references check what is stored in them, arrays of structs need not.</summary>
    private struct Reference
    {
        public PyObject? Object;
    }
}
