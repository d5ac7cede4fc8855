using System.Reflection;
using System.Runtime.InteropServices;
using Bench.Hpy.Handles;
using Bench.Hpy.Layout;
using Bench.Hpy.Objects;

namespace Bench.Hpy.Context;

/// <summary>
/// Fills the words of a context, by the names in <see cref="HpyContextLayout"/>: handles with built-in objects,
/// functions with the method of <see cref="ContextFunctions"/> of that name, or with one that says it is missing.
/// </summary>
internal static unsafe class ContextWords
{
    private static readonly Dictionary<string, nint> Functions = typeof(ContextFunctions)
        .GetMethods(BindingFlags.NonPublic | BindingFlags.Static)
        .Where(method => method.GetCustomAttribute<UnmanagedCallersOnlyAttribute>() is not null)
        .ToDictionary(method => method.Name, method => method.MethodHandle.GetFunctionPointer());

    public static void Fill(HpyHost host, ContextBlock* block, nint nativeHalf, bool hasFastPaths)
    {
        block->Missing = (delegate* unmanaged[Cdecl]<nint, int, void>)&Report;
        ((delegate* unmanaged[Cdecl]<nint, void>)NativeLibrary.GetExport(nativeHalf, "fill_missing"))((nint)block);
        foreach (var (word, name) in HpyContextLayout.Names.Index())
            if (name.StartsWith("h_", StringComparison.Ordinal))
                block->Words[word] = host.Handles.Open(Constant(host, name[2..]));
            else if (hasFastPaths && NativeLibrary.TryGetExport(nativeHalf, $"fast_{name}", out var fast))
                block->Words[word] = fast;
            else if (Functions.TryGetValue(name, out var function))
                block->Words[word] = function;
    }

    private static PyObject Constant(HpyHost host, string name) => name switch
    {
        "None" => PyNone.Value,
        "True" => PyBool.True,
        "False" => PyBool.False,
        "NotImplemented" => PyNone.NotImplemented,
        "Ellipsis" => PyNone.Ellipsis,
        "Builtins" => host.Import("builtins")!,
        "BaseObjectType" => BuiltinTypes.Object,
        "TypeType" => BuiltinTypes.Type,
        "BoolType" => BuiltinTypes.Bool,
        "LongType" => BuiltinTypes.Long,
        "FloatType" => BuiltinTypes.Float,
        "UnicodeType" => BuiltinTypes.Unicode,
        "TupleType" => BuiltinTypes.Tuple,
        "ListType" => BuiltinTypes.List,
        "ComplexType" => BuiltinTypes.Complex,
        "BytesType" => BuiltinTypes.Bytes,
        "MemoryViewType" => BuiltinTypes.MemoryView,
        "CapsuleType" => BuiltinTypes.Capsule,
        "SliceType" => BuiltinTypes.Slice,
        "DictType" => BuiltinTypes.Dict,
        _ => BuiltinTypes.Exceptions[name],
    };

    /// <summary>A function of the context that does not exist was called; what it returns is null.</summary>
    [UnmanagedCallersOnly(CallConvs = [typeof(System.Runtime.CompilerServices.CallConvCdecl)])]
    private static void Report(nint context, int word)
    {
        var host = HpyHost.Of(context);
        var what = $"context function {HpyContextLayout.Names[word]} is not implemented by the .NET host";
        if (host.Missing is null)
            Console.Error.WriteLine(what);
        host.Missing ??= what;
        host.Raise("SystemError", what);
    }
}
