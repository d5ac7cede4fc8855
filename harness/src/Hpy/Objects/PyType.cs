namespace Bench.Hpy.Objects;

/// <summary>A type. Types made by a metaclass with a struct carry one of their own.</summary>
public sealed class PyType : PyOwner
{
    private readonly PyType? metaclass;
    private readonly NativeStruct own;
    private readonly nint[] slots = new nint[Slots.Count];

    /// <summary>Makes an object of a built-in type from arguments, or returns null with an error raised.</summary>
    public delegate PyObject? Constructor(HpyHost host, ReadOnlySpan<PyObject> arguments);

    /// <param name="name">Without its module.</param>
    /// <param name="bases">At least one, but for <c>object</c>.</param>
    /// <param name="metaclass">Null means <c>type</c>.</param>
    public PyType(string name, IReadOnlyList<PyType> bases, PyType? metaclass = null)
    {
        Name = name;
        Bases = bases;
        this.metaclass = metaclass;
        own = new NativeStruct(metaclass?.BasicSize ?? 0);
        Attributes = [];
        Mro = [this, .. Linearise(bases)];
        // The first base that has something decides.
        foreach (var from in bases.Reverse())
        {
            for (var slot = 0; slot < slots.Length; slot++)
                slots[slot] = from.slots[slot] != 0 ? from.slots[slot] : slots[slot];
            BasicSize = Math.Max(BasicSize, from.BasicSize);
            HasAttributes |= from.HasAttributes;
            Destroy = from.Destroy != 0 ? from.Destroy : Destroy;
            Make = from.Make ?? Make;
            Shape = from.Shape != 0 ? from.Shape : Shape;
            IsHpy |= from.IsHpy;
        }
    }

    public string Name { get; }

    public IReadOnlyList<PyType> Bases { get; }

    public IReadOnlyList<PyType> Mro { get; }

    public override PyType Type => metaclass ?? BuiltinTypes.Type;

    public override nint Data => own.Address;

    /// <summary>Bytes of its instances' native struct.</summary>
    public int BasicSize { get; set; }

    /// <summary>Its instances can be given attributes.</summary>
    public bool HasAttributes { get; set; }

    /// <summary>Its instances are instances, not built-in values.</summary>
    public bool IsHpy { get; set; }

    /// <summary>HPyType_BuiltinShape.</summary>
    public int Shape { get; set; }

    /// <summary>tp_destroy, which has no place among the slots; 0 if there is none.</summary>
    public nint Destroy { get; set; }

    /// <summary>How a built-in type makes its values; null for types of instances.</summary>
    public Constructor? Make { get; set; }

    /// <summary>The name as C wants it.</summary>
    public PyUnicode NameObject => field ??= new PyUnicode(Name);

    public bool HasLength => Slot(Slots.Length) != 0 || Slot(Slots.MappingLength) != 0;

    /// <summary>Address of the implementation in a slot, inherited or not; 0 if there is none.</summary>
    public nint Slot(int slot) => slots[slot];

    public void SetSlot(int slot, nint implementation)
    {
        if (slot == Slots.Destroy)
            Destroy = implementation;
        else
            slots[slot] = implementation;
    }

    public bool IsSubtypeOf(PyType other)
    {
        if (ReferenceEquals(this, other))
            return true;
        foreach (var type in Mro)
            if (ReferenceEquals(type, other))
                return true;
        return false;
    }

    /// <summary>The first of the type's and its bases' attributes of that name.</summary>
    public PyObject? Lookup(string name)
    {
        for (var i = 0; i < Mro.Count; i++)
            if (Mro[i].Attributes!.TryGetValue(name, out var found))
                return found;
        return null;
    }

    public override PyObject? GetAttribute(HpyHost host, string name)
    {
        var meta = Type.Lookup(name);
        if (meta is PyDescriptor { IsData: true } descriptor)
            return descriptor.Get(host, this);
        return Lookup(name) ?? (meta is PyDescriptor method ? method.Get(host, this) : meta);
    }

    public override string Repr(HpyHost host) => $"<class '{Name}'>";

    public override bool IsCallable => true;

    /// <summary><c>type(x)</c>, a new class, or an instance: tp_new and tp_init, as Python does.</summary>
    public override PyObject? Call(HpyHost host, ReadOnlySpan<PyObject> arguments, PyTuple? names)
    {
        if (ReferenceEquals(this, BuiltinTypes.Type) && arguments.Length == 1)
            return arguments[0].Type;
        if (IsSubtypeOf(BuiltinTypes.Type))
            return ClassStatement.Create(host, this, arguments);
        var make = Slot(Slots.New);
        var made = make != 0 ? NativeCall.New(host, make, this, arguments, names)
            : Make is not null ? Make(host, arguments) : PyInstance.Create(this);
        if (made is not null && made.Type.IsSubtypeOf(this) && Slot(Slots.Init) is not 0 and var init
            && !NativeCall.Init(host, init, made, arguments, names))
            return null;
        return made;
    }

    /// <summary>C3: each class before its bases, and those in their order (Barrett et al. 1996, doi:10.1145/236337.236343).</summary>
    private static List<PyType> Linearise(IReadOnlyList<PyType> bases)
    {
        var lists = bases.Select(type => type.Mro.ToList()).Append([.. bases]).Where(list => list.Count > 0).ToList();
        var order = new List<PyType>();
        while (lists.Count > 0)
        {
            var next = lists.Select(list => list[0]).FirstOrDefault(head => !lists.Any(list => list.Skip(1).Contains(head)))
                ?? throw HpyException.Of("TypeError", "Cannot create a consistent method resolution order (MRO)");
            order.Add(next);
            foreach (var list in lists)
                list.Remove(next);
            lists.RemoveAll(list => list.Count == 0);
        }
        return order;
    }
}
