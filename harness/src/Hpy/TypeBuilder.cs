using System.Runtime.InteropServices;
using Bench.Hpy.Layout;
using Bench.Hpy.Objects;

namespace Bench.Hpy;

/// <summary>HPyType_FromSpec.</summary>
internal static unsafe class TypeBuilder
{
    /// <summary>The struct begins with the C API's header, which stays zero: there is no C API here to look at it.</summary>
    private const int LegacyShape = -1;

    // What a class of that shape derives from: values of the others are built in.
    private static readonly int[] Shapes = [LegacyShape, 0, 1];

    public static NativeMethod Method(HpyDef* def) =>
        new(Marshal.PtrToStringUTF8(def->Name)!, def->Implementation, def->Signature);

    /// <exception cref="HpyException">The spec asks for what this runtime does not have.</exception>
    public static PyType Build(HpyHost host, HpyTypeSpec* spec, HpyTypeParameter* parameters)
    {
        if (spec->LegacySlots != 0)
            throw HpyException.Of("TypeError", "legacy slots are functions of the C API: they need CPython");
        if (!Shapes.Contains(spec->Shape))
            throw HpyException.Of("TypeError", $"the .NET host has no types of built-in shape {spec->Shape}");
        var bases = new List<PyType>();
        PyType? metaclass = null;
        for (; parameters != null && parameters->Kind != 0; parameters++)
        {
            var given = host.Handles.Get(parameters->Object);
            if (parameters->Kind == HpyTypeParameter.BasesTuple)
                bases.AddRange(((PyTuple)given).Items.Cast<PyType>());
            else if (parameters->Kind == HpyTypeParameter.Base)
                bases.Add((PyType)given);
            else
                metaclass = (PyType)given;
        }
        if (bases.Count == 0)
            bases.Add(BuiltinTypes.Object);
        if (spec->Shape != LegacyShape && bases.Any(type => type.Shape == LegacyShape))
            throw HpyException.Of("TypeError", "a pure type cannot inherit from a legacy type");
        var name = Marshal.PtrToStringUTF8(spec->Name)!;
        var type = new PyType(name[(name.LastIndexOf('.') + 1)..], bases, metaclass ?? Inherited(bases))
        {
            IsHpy = true,
            Shape = spec->Shape,
        };
        type.BasicSize = Math.Max(type.BasicSize, spec->BasicSize);
        for (var next = spec->Defines; next != null && *next != null; next++)
            Define(type, *next);
        return type;
    }

    private static PyType? Inherited(List<PyType> bases) =>
        bases.Select(type => type.Type).FirstOrDefault(type => !ReferenceEquals(type, BuiltinTypes.Type));

    private static void Define(PyType type, HpyDef* def)
    {
        var name = def->Kind == HpyDef.SlotKind ? "" : Marshal.PtrToStringUTF8(def->Name)!;
        switch (def->Kind)
        {
            case HpyDef.SlotKind:
                type.SetSlot(def->Slot, def->Implementation);
                if (def->Slot == Slots.Add)
                    type.Attributes!["__add__"] =
                        new PyMethodDescriptor(new NativeMethod("__add__", def->Implementation, NativeMethod.OneArgument));
                break;
            case HpyDef.MethodKind:
                type.Attributes![name] = new PyMethodDescriptor(Method(def));
                break;
            case HpyDef.GetSetKind:
                type.Attributes![name] = new PyGetSet(name, def->Implementation, def->Setter, def->Closure);
                break;
            default:
                type.Attributes![name] = new PyMember(name, def->MemberType, (int)def->MemberOffset, def->MemberReadOnly != 0);
                break;
        }
    }
}
