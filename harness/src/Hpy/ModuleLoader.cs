using System.Runtime.InteropServices;
using Bench.Hpy.Layout;
using Bench.Hpy.Objects;

namespace Bench.Hpy;

/// <summary>Loads universal modules: the protocol of native/include/hpy/module.h, without trampolines.</summary>
internal static unsafe class ModuleLoader
{
    /// <exception cref="BenchException">It is no universal module, asks for another HPy, or fails.</exception>
    public static PyModule Load(HpyHost host, string name, string path)
    {
        try
        {
            var library = NativeLibrary.Load(path);
            var (major, minor) = (Required("major"), Required("minor"));
            if (major != 0)
                throw new BenchException($"{Path.GetFileName(path)} needs HPy ABI {major}.{minor}, this is 0.0");
            ((delegate* unmanaged[Cdecl]<nint, void>)NativeLibrary.GetExport(library, $"HPyInitGlobalContext_{name}"))(host.Context);
            var def = ((delegate* unmanaged[Cdecl]<HpyModuleDef*>)NativeLibrary.GetExport(library, $"HPyInit_{name}"))();
            return Execute(host, name, def);

            uint Required(string part) =>
                ((delegate* unmanaged[Cdecl]<uint>)NativeLibrary.GetExport(library, $"get_required_hpy_{part}_version_{name}"))();
        }
        catch (Exception failure) when (failure is DllNotFoundException or EntryPointNotFoundException or BadImageFormatException)
        {
            throw new BenchException(
                $"{Path.GetFileName(path)} is no universal HPy module '{name}': {failure.Message.Split('\n')[0]}", failure);
        }
        catch (HpyException error)
        {
            throw new BenchException($"{name}: {host.Describe(error.Error)}", error);
        }
    }

    private static PyModule Execute(HpyHost host, string name, HpyModuleDef* def)
    {
        if (def == null)
            throw host.TakeError();
        if (def->Size != 0)
            throw HpyException.Of("SystemError", "HPy has no module state: the size in HPyModuleDef must be 0");
        if (def->LegacyMethods != 0)
            throw HpyException.Of("SystemError", "legacy methods need CPython");
        var module = new PyModule(name);
        var execute = new List<nint>();
        for (var next = def->Defines; next != null && *next != null; next++)
            switch ((*next)->Kind)
            {
                case HpyDef.MethodKind:
                    var method = TypeBuilder.Method(*next);
                    module.Attributes![method.Name] = new PyFunction(method, module);
                    break;
                case HpyDef.SlotKind when (*next)->Slot == Slots.ModuleExecute:
                    execute.Add((*next)->Implementation);
                    break;
                default:
                    throw HpyException.Of("SystemError", "a module has methods and HPy_mod_exec here");
            }
        foreach (var function in execute)
        {
            var h = host.Handles.Open(module);
            var failed = ((delegate* unmanaged[Cdecl]<nint, nint, int>)function)(host.Context, h) < 0;
            host.Handles.Close(h);
            host.ThrowIf(failed);
        }
        return module;
    }
}
