using System.Runtime.InteropServices;
using Bench.Hpy.Objects;

namespace Bench.Hpy.Context;

/// <summary>int, float and bool, and the operators.</summary>
internal static unsafe partial class ContextFunctions
{
    [UnmanagedCallersOnly]
    private static nint Long_FromInt32_t(nint ctx, int value) => HpyHost.Of(ctx).Handles.Open(new PyLong(value));

    [UnmanagedCallersOnly]
    private static nint Long_FromUInt32_t(nint ctx, uint value) => HpyHost.Of(ctx).Handles.Open(new PyLong(value));

    [UnmanagedCallersOnly]
    private static nint Long_FromInt64_t(nint ctx, long value) => HpyHost.Of(ctx).Handles.Open(new PyLong(value));

    [UnmanagedCallersOnly]
    private static nint Long_FromUInt64_t(nint ctx, ulong value) => HpyHost.Of(ctx).Handles.Open(new PyLong(value));

    [UnmanagedCallersOnly]
    private static nint Long_FromSize_t(nint ctx, nuint value) => HpyHost.Of(ctx).Handles.Open(new PyLong(value));

    [UnmanagedCallersOnly]
    private static nint Long_FromSsize_t(nint ctx, nint value) => HpyHost.Of(ctx).Handles.Open(new PyLong(value));

    [UnmanagedCallersOnly]
    private static int Long_AsInt32_t(nint ctx, nint h) => (int)Signed(ctx, h, int.MinValue, int.MaxValue);

    [UnmanagedCallersOnly]
    private static uint Long_AsUInt32_t(nint ctx, nint h) => (uint)Unsigned(ctx, h, uint.MaxValue);

    [UnmanagedCallersOnly]
    private static uint Long_AsUInt32_tMask(nint ctx, nint h) => (uint)Mask(ctx, h);

    [UnmanagedCallersOnly]
    private static long Long_AsInt64_t(nint ctx, nint h) => Signed(ctx, h, long.MinValue, long.MaxValue);

    [UnmanagedCallersOnly]
    private static ulong Long_AsUInt64_t(nint ctx, nint h) => Unsigned(ctx, h, ulong.MaxValue);

    [UnmanagedCallersOnly]
    private static ulong Long_AsUInt64_tMask(nint ctx, nint h) => Mask(ctx, h);

    [UnmanagedCallersOnly]
    private static nuint Long_AsSize_t(nint ctx, nint h) => (nuint)Unsigned(ctx, h, nuint.MaxValue);

    [UnmanagedCallersOnly]
    private static nint Long_AsSsize_t(nint ctx, nint h) => (nint)Signed(ctx, h, nint.MinValue, nint.MaxValue);

    [UnmanagedCallersOnly]
    private static nint Long_AsVoidPtr(nint ctx, nint h) => (nint)Mask(ctx, h);

    [UnmanagedCallersOnly]
    private static double Long_AsDouble(nint ctx, nint h) =>
        Tell(ctx, h, -1.0, static (host, value) => (double)Conversions.ToInteger(host, value));

    [UnmanagedCallersOnly]
    private static nint Float_FromDouble(nint ctx, double value) => HpyHost.Of(ctx).Handles.Open(new PyFloat(value));

    [UnmanagedCallersOnly]
    private static double Float_AsDouble(nint ctx, nint h) => Tell(ctx, h, -1.0, Conversions.ToDouble);

    [UnmanagedCallersOnly]
    private static nint Bool_FromBool(nint ctx, byte value) => HpyHost.Of(ctx).Handles.Open(PyBool.Of(value != 0));

    [UnmanagedCallersOnly]
    private static int Number_Check(nint ctx, nint h) => Tell(ctx, h, 0, static (_, value) =>
        value is PyLong or PyFloat || value.Type.Slot(Slots.Index) != 0 || value.Type.Slot(Slots.Int) != 0
        || value.Type.Slot(Slots.Float) != 0 ? 1 : 0);

    [UnmanagedCallersOnly]
    private static nint Add(nint ctx, nint a, nint b) => Operate(ctx, a, b, Slots.Add);

    [UnmanagedCallersOnly]
    private static nint Subtract(nint ctx, nint a, nint b) => Operate(ctx, a, b, Slots.Subtract);

    [UnmanagedCallersOnly]
    private static nint Multiply(nint ctx, nint a, nint b) => Operate(ctx, a, b, Slots.Multiply);

    [UnmanagedCallersOnly]
    private static nint MatrixMultiply(nint ctx, nint a, nint b) => Operate(ctx, a, b, Slots.MatrixMultiply);

    [UnmanagedCallersOnly]
    private static nint FloorDivide(nint ctx, nint a, nint b) => Operate(ctx, a, b, Slots.FloorDivide);

    [UnmanagedCallersOnly]
    private static nint TrueDivide(nint ctx, nint a, nint b) => Operate(ctx, a, b, Slots.TrueDivide);

    [UnmanagedCallersOnly]
    private static nint Remainder(nint ctx, nint a, nint b) => Operate(ctx, a, b, Slots.Remainder);

    [UnmanagedCallersOnly]
    private static nint Divmod(nint ctx, nint a, nint b) => Operate(ctx, a, b, Slots.Divmod);

    [UnmanagedCallersOnly]
    private static nint Lshift(nint ctx, nint a, nint b) => Operate(ctx, a, b, Slots.Lshift);

    [UnmanagedCallersOnly]
    private static nint Rshift(nint ctx, nint a, nint b) => Operate(ctx, a, b, Slots.Rshift);

    [UnmanagedCallersOnly]
    private static nint And(nint ctx, nint a, nint b) => Operate(ctx, a, b, Slots.And);

    [UnmanagedCallersOnly]
    private static nint Xor(nint ctx, nint a, nint b) => Operate(ctx, a, b, Slots.Xor);

    [UnmanagedCallersOnly]
    private static nint Or(nint ctx, nint a, nint b) => Operate(ctx, a, b, Slots.Or);

    [UnmanagedCallersOnly]
    private static nint Negative(nint ctx, nint h) => Give(ctx, h, static (host, value) => Arithmetic.Unary(host, Slots.Negative, value));

    [UnmanagedCallersOnly]
    private static nint Positive(nint ctx, nint h) => Give(ctx, h, static (host, value) => Arithmetic.Unary(host, Slots.Positive, value));

    [UnmanagedCallersOnly]
    private static nint Absolute(nint ctx, nint h) => Give(ctx, h, static (host, value) => Arithmetic.Unary(host, Slots.Absolute, value));

    [UnmanagedCallersOnly]
    private static nint Invert(nint ctx, nint h) => Give(ctx, h, static (host, value) => Arithmetic.Unary(host, Slots.Invert, value));

    [UnmanagedCallersOnly]
    private static nint Index(nint ctx, nint h) => Give(ctx, h, static (host, value) => Arithmetic.Unary(host, Slots.Index, value));

    [UnmanagedCallersOnly]
    private static nint Long(nint ctx, nint h) => Give(ctx, h, Conversions.ToLong);

    [UnmanagedCallersOnly]
    private static nint Float(nint ctx, nint h) => Give(ctx, h, Conversions.ToFloat);

    private static nint Operate(nint ctx, nint left, nint right, int operation)
    {
        var host = HpyHost.Of(ctx);
        try
        {
            return Arithmetic.Binary(host, operation, host.Handles.Get(left), host.Handles.Get(right)) is { } result
                ? host.Handles.Open(result) : 0;
        }
        catch (Exception failure)
        {
            return Raise(host, failure);
        }
    }

    private static long Signed(nint ctx, nint h, long low, long high)
    {
        var host = HpyHost.Of(ctx);
        try
        {
            var value = Conversions.ToInteger(host, host.Handles.Get(h));
            if (value >= low && value <= high)
                return (long)value;
            host.Raise("OverflowError", "Python int too large to convert to C");
        }
        catch (Exception failure)
        {
            Raise(host, failure);
        }
        return -1;
    }

    private static ulong Unsigned(nint ctx, nint h, ulong high)
    {
        var host = HpyHost.Of(ctx);
        try
        {
            var value = Conversions.ToInteger(host, host.Handles.Get(h));
            if (value.Sign >= 0 && value <= high)
                return (ulong)value;
            host.Raise(
                "OverflowError", value.Sign < 0 ? "can't convert negative value to unsigned int" : "Python int too large to convert to C");
        }
        catch (Exception failure)
        {
            Raise(host, failure);
        }
        return ulong.MaxValue;
    }

    private static ulong Mask(nint ctx, nint h) =>
        Tell(ctx, h, ulong.MaxValue, static (host, value) => (ulong)(Conversions.ToInteger(host, value) & ulong.MaxValue));
}
