using System.Runtime.InteropServices;
using System.Text;
using Bench.Hpy.Objects;

namespace Bench.Hpy.Context;

/// <summary>str and bytes.</summary>
internal static unsafe partial class ContextFunctions
{
    [UnmanagedCallersOnly]
    private static int Unicode_Check(nint ctx, nint h) => Tell(ctx, h, 0, static (_, value) => value is PyUnicode ? 1 : 0);

    [UnmanagedCallersOnly]
    private static nint Unicode_FromString(nint ctx, nint text) => HpyHost.Of(ctx).Handles.Open(new PyUnicode(Text(text)));

    [UnmanagedCallersOnly]
    private static nint Unicode_AsUTF8AndSize(nint ctx, nint h, nint* size)
    {
        var host = HpyHost.Of(ctx);
        try
        {
            if (host.Handles.Get(h) is not PyUnicode text)
                throw HpyException.Of("TypeError", "bad argument type for built-in operation");
            var address = text.Utf8(out var length);
            if (size != null)
                *size = length;
            return address;
        }
        catch (Exception failure)
        {
            return Raise(host, failure);
        }
    }

    [UnmanagedCallersOnly]
    private static nint Unicode_AsUTF8String(nint ctx, nint h) =>
        Give(ctx, h, static (_, value) => new PyBytes(Encoding.UTF8.GetBytes(((PyUnicode)value).Value)));

    [UnmanagedCallersOnly]
    private static nint Unicode_AsASCIIString(nint ctx, nint h) =>
        Give(ctx, h, static (_, value) => new PyBytes(Encoding.ASCII.GetBytes(((PyUnicode)value).Value)));

    [UnmanagedCallersOnly]
    private static nint Unicode_AsLatin1String(nint ctx, nint h) =>
        Give(ctx, h, static (_, value) => new PyBytes(Encoding.Latin1.GetBytes(((PyUnicode)value).Value)));

    [UnmanagedCallersOnly]
    private static nint Unicode_FromEncodedObject(nint ctx, nint h, nint encoding, nint errors) =>
        Give(ctx, h, static (_, value) => new PyUnicode(Encoding.UTF8.GetString(((PyBytes)value).Span)));

    [UnmanagedCallersOnly]
    private static nint Unicode_DecodeASCII(nint ctx, byte* text, nint length, nint errors) =>
        HpyHost.Of(ctx).Handles.Open(new PyUnicode(Encoding.ASCII.GetString(text, (int)length)));

    [UnmanagedCallersOnly]
    private static nint Unicode_DecodeLatin1(nint ctx, byte* text, nint length, nint errors) =>
        HpyHost.Of(ctx).Handles.Open(new PyUnicode(Encoding.Latin1.GetString(text, (int)length)));

    [UnmanagedCallersOnly]
    private static uint Unicode_ReadChar(nint ctx, nint h, nint index) => Tell(ctx, h, uint.MaxValue, (_, value) =>
        (uint)((PyUnicode)value).Value.EnumerateRunes().ElementAt((int)index).Value);

    [UnmanagedCallersOnly]
    private static nint Unicode_Substring(nint ctx, nint h, nint start, nint end) => Give(ctx, h, (_, value) => new PyUnicode(string.Concat(
        ((PyUnicode)value).Value.EnumerateRunes().Skip((int)start).Take((int)(end - start)).Select(rune => rune.ToString()))));

    [UnmanagedCallersOnly]
    private static int Bytes_Check(nint ctx, nint h) => Tell(ctx, h, 0, static (_, value) => value is PyBytes ? 1 : 0);

    [UnmanagedCallersOnly]
    private static nint Bytes_Size(nint ctx, nint h) => Tell<nint>(ctx, h, -1, static (host, value) => (nint)((PyBytes)value).Length(host));

    [UnmanagedCallersOnly]
    private static nint Bytes_GET_SIZE(nint ctx, nint h) =>
        Tell<nint>(ctx, h, -1, static (host, value) => (nint)((PyBytes)value).Length(host));

    [UnmanagedCallersOnly]
    private static nint Bytes_AsString(nint ctx, nint h) => Tell<nint>(ctx, h, 0, static (_, value) => ((PyBytes)value).Address);

    [UnmanagedCallersOnly]
    private static nint Bytes_AS_STRING(nint ctx, nint h) => Tell<nint>(ctx, h, 0, static (_, value) => ((PyBytes)value).Address);

    [UnmanagedCallersOnly]
    private static nint Bytes_FromString(nint ctx, byte* text) =>
        HpyHost.Of(ctx).Handles.Open(new PyBytes(MemoryMarshal.CreateReadOnlySpanFromNullTerminated(text)));

    [UnmanagedCallersOnly]
    private static nint Bytes_FromStringAndSize(nint ctx, byte* text, nint size) =>
        HpyHost.Of(ctx).Handles.Open(new PyBytes(text == null ? new byte[size] : new ReadOnlySpan<byte>(text, (int)size)));
}
