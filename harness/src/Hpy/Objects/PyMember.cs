using System.Numerics;
using System.Runtime.InteropServices;

namespace Bench.Hpy.Objects;

/// <summary>An HPyDef_MEMBER: a C variable in the instance's struct, by the codes of native/include/hpy/def.h.</summary>
public sealed unsafe class PyMember(string name, int type, int offset, bool isReadOnly) : PyDescriptor
{
    public override PyType Type => BuiltinTypes.Member;

    public override bool IsData => true;

    public override PyObject? Get(HpyHost host, PyObject instance)
    {
        var at = (void*)(instance.Data + offset);
        return type switch
        {
            0 => new PyLong(*(short*)at),
            1 => new PyLong(*(int*)at),
            2 or 17 or 19 => new PyLong(*(long*)at),
            3 => new PyFloat(*(float*)at),
            4 => new PyFloat(*(double*)at),
            5 => *(nint*)at == 0 ? PyNone.Value : new PyUnicode(Marshal.PtrToStringUTF8(*(nint*)at)!),
            6 or 16 => host.Fields.Load(*(nint*)at)
                ?? (type == 6 ? PyNone.Value : host.Raise("AttributeError", $"'{instance.Type.Name}' object has no attribute '{name}'")),
            7 => new PyUnicode(((char)*(byte*)at).ToString()),
            8 => new PyLong(*(sbyte*)at),
            9 => new PyLong(*(byte*)at),
            10 => new PyLong(*(ushort*)at),
            11 => new PyLong(*(uint*)at),
            12 or 18 => new PyLong(*(ulong*)at),
            13 => new PyUnicode(Marshal.PtrToStringUTF8((nint)at)!),
            14 => PyBool.Of(*(byte*)at != 0),
            20 => PyNone.Value,
            _ => host.Raise("SystemError", $"bad member type {type} of {name}"),
        };
    }

    public override void Set(HpyHost host, PyObject instance, PyObject? value)
    {
        var at = (void*)(instance.Data + offset);
        if (isReadOnly || type is 5 or 13 or 20 || (value is null && type is not 6 and not 16))
            base.Set(host, instance, value);
        else if (type is 6 or 16)
            *(nint*)at = host.Fields.Store((PyOwner)instance, *(nint*)at, value);
        else if (type is 3)
            *(float*)at = (float)Conversions.ToDouble(host, value!);
        else if (type is 4)
            *(double*)at = Conversions.ToDouble(host, value!);
        else
            SetInteger(at, Conversions.ToInteger(host, value!));
    }

    private void SetInteger(void* at, BigInteger value)
    {
        var bits = (ulong)(value & ulong.MaxValue);
        if (type is 0 or 10)
            *(ushort*)at = (ushort)bits;
        else if (type is 1 or 11)
            *(uint*)at = (uint)bits;
        else if (type is 7 or 8 or 9 or 14)
            *(byte*)at = (byte)bits;
        else
            *(ulong*)at = bits;
    }
}
