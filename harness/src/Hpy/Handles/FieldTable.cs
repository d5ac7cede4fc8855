using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Bench.Hpy.Objects;

namespace Bench.Hpy.Handles;

/// <summary>
/// HPyFields: a field's word is an index into a table of weak references to cells, which the fields' owners hold. So the
/// collector follows fields, cycles too, and what a field refers to goes with its owner.
/// </summary>
public sealed class FieldTable : IDisposable
{
    private readonly List<GCHandle> cells = [default];
    private readonly Stack<int> free = [];

    /// <summary>What the field refers to, or null.</summary>
    public PyObject? Load(nint field) => Find(field)?.Value;

    /// <summary>Makes a field refer to <paramref name="value"/>; returns its new word, 0 for null.</summary>
    /// <param name="owner">In whose struct the field is.</param>
    /// <param name="field">The field's word; one that a dead or another owner left there does not count.</param>
    /// <param name="value">What it is to refer to, or null.</param>
    public nint Store(PyOwner owner, nint field, PyObject? value)
    {
        var cell = Find(field) is { } found && ReferenceEquals(found.Owner, owner) ? found : null;
        if (cell is not null)
            cell.Value = value;
        if (cell is not null || value is null)
            return value is null ? Remove(owner, cell, field) : field;
        cell = new FieldCell(owner) { Value = value };
        owner.Fields.Add(cell);
        if (free.Count == 0)
            Sweep();
        if (free.TryPop(out var index))
        {
            var handle = cells[index];
            handle.Target = cell;
            return index;
        }
        cells.Add(GCHandle.Alloc(cell, GCHandleType.Weak));
        return cells.Count - 1;
    }

    public void Dispose()
    {
        foreach (var cell in cells.Where(cell => cell.IsAllocated))
            cell.Free();
        cells.Clear();
    }

    private FieldCell? Find(nint field) =>
        field > 0 && field < cells.Count ? Unsafe.As<FieldCell>(CollectionsMarshal.AsSpan(cells)[(int)field].Target) : null;

    private nint Remove(PyOwner owner, FieldCell? cell, nint field)
    {
        if (cell is null)
            return 0;
        owner.Fields.Remove(cell);
        var handle = cells[(int)field];
        handle.Target = null;
        free.Push((int)field);
        return 0;
    }

    /// <summary>Finds entries whose owners are dead, each time the table would double.</summary>
    private void Sweep()
    {
        if (cells.Count < cells.Capacity)
            return;
        for (var i = 1; i < cells.Count; i++)
            if (cells[i].Target is null)
                free.Push(i);
    }
}
