using System.Runtime.InteropServices;
using Bench.Hpy.Context;
using Bench.Hpy.Handles;
using Bench.Hpy.Layout;
using Bench.Hpy.Objects;

namespace Bench.Hpy;

/// <summary>
/// A HPy runtime: one HPyContext over managed objects. Universal modules run in it as they are. One thread at a time;
/// a file that is loaded belongs to one host for good, because its context is a static of it.
/// </summary>
public sealed unsafe class HpyHost : IDisposable
{
    /// <summary>What kernels know our contexts by: see native/include/hpy/prototype.h.</summary>
    private const string Name = "HPy Universal ABI (Bench) on .NET";

    // A module's state and 64 slots, then functions.
    private const int PrototypeWords = 67;
    private const int TypeCheckSlotWord = 65;
    private const int MaybeGetAttributeWord = 66;

    private readonly ContextBlock* block;
    private readonly GCHandle self;

    /// <param name="nativeHalf">Path of bench_dotnet.</param>
    /// <param name="design">What a handle is, and where the hot calls go.</param>
    public HpyHost(string nativeHalf, HostDesign design)
    {
        block = (ContextBlock*)NativeMemory.AllocZeroed((nuint)sizeof(ContextBlock));
        self = GCHandle.Alloc(this);
        Modules = new PyDict(this);
        block->Host = GCHandle.ToIntPtr(self);
        Handles = design == HostDesign.GCHandle ? new GCHandles() : new IndexHandles(block);
        ContextWords.Fill(this, block, NativeLibrary.Load(nativeHalf), design == HostDesign.IndexNative);
        block->Words[HpyContextLayout.Name] = Marshal.StringToCoTaskMemUTF8(Name);
        var prototypes = (nint*)NativeMemory.AllocZeroed(PrototypeWords, (nuint)sizeof(nint));
        prototypes[TypeCheckSlotWord] = (nint)PrototypeFunctions.TypeCheckSlot;
        prototypes[MaybeGetAttributeWord] = (nint)PrototypeFunctions.MaybeGetAttribute;
        block->Words[HpyContextLayout.Private] = (nint)prototypes;
    }

    /// <summary>The HPyContext*.</summary>
    public nint Context => (nint)block;

    public HandleSpace Handles { get; }

    public FieldTable Fields { get; } = new();

    /// <summary>The error that is raised and not yet cleared, as PyErr_Occurred.</summary>
    public PyException? Error { get; set; }

    /// <summary>The first function of the context that was called and does not exist; null if there was none.</summary>
    public string? Missing { get; set; }

    /// <summary>The host of a context.</summary>
    internal static HpyHost Of(nint context) =>
        System.Runtime.CompilerServices.Unsafe.As<HpyHost>(GCHandle.FromIntPtr(((ContextBlock*)context)->Host).Target!);

    /// <summary>Loads a universal module and executes it.</summary>
    /// <exception cref="BenchException">It is none, or fails.</exception>
    public PyModule Load(string name, string path)
    {
        var module = ModuleLoader.Load(this, name, path);
        Modules.Items[new PyUnicode(name)] = module;
        return module;
    }

    /// <summary>sys.modules: what was imported, and what modules put there.</summary>
    public PyDict Modules { get; }

    /// <returns>The module; null with an error raised.</returns>
    public PyObject? Import(string name)
    {
        var key = new PyUnicode(name);
        if (Modules.Items.TryGetValue(key, out var found))
            return found;
        if (BuiltinModules.Make(this, name) is { } made)
            return Modules.Items[key] = made;
        Raise("ModuleNotFoundError", $"No module named '{name}': the .NET host has only what kernels import");
        return null;
    }

    /// <summary>Raises an error; returns null, for callers to pass on.</summary>
    public PyObject? Raise(string type, string message) => Raise(type, new PyUnicode(message));

    public PyObject? Raise(string type, PyObject value)
    {
        Error = new PyException(BuiltinTypes.Exceptions[type], value);
        return null;
    }

    /// <summary>The object of an owned handle, which is closed; null, with an error raised, of a null handle.</summary>
    public PyObject? Take(nint handle)
    {
        if (handle == 0)
            return Error is null ? Raise("SystemError", "a function returned null without an error") : null;
        var value = Handles.Get(handle);
        Handles.Close(handle);
        return value;
    }

    /// <summary>Turns the raised error into an exception.</summary>
    /// <exception cref="HpyException"><paramref name="failed"/> is true.</exception>
    public void ThrowIf(bool failed)
    {
        if (failed)
            throw TakeError();
    }

    /// <summary>The raised error, which is then cleared.</summary>
    public HpyException TakeError()
    {
        var error = Error ?? HpyException.Of("SystemError", "an operation failed without an error").Error;
        Error = null;
        return new HpyException(error);
    }

    /// <summary>An error as one line: <c>TypeError: what it says</c>.</summary>
    public string Describe(PyException error) => $"{error.Type.Name}: {error.Str(this)}";

    /// <summary>Frees the context; modules that were loaded into it must not be called any more.</summary>
    public void Dispose()
    {
        Handles.Dispose();
        Fields.Dispose();
        NativeMemory.Free((void*)block->Words[HpyContextLayout.Private]);
        Marshal.FreeCoTaskMem((nint)block->Words[HpyContextLayout.Name]);
        NativeMemory.Free(block);
        self.Free();
    }
}
