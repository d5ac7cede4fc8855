using Bench.Native;

namespace Bench.Tests.Hpy;

/// <summary>
/// A virtual environment whose <c>hpy</c> package forwards to a copy of our host: a real one cannot be installed
/// here. Its context goes by another name, as a real one's would.
/// </summary>
internal sealed class StandInPackage : IDisposable
{
    private readonly TempFolder folder = new();

    private StandInPackage()
    {
    }

    public string Python => folder.In("bin/python");

    public static async Task<StandInPackage> CreateAsync(NativeBuild build)
    {
        var made = new StandInPackage();
        await ToolProcess.RunAsync(build.Request.Interpreter.Executable, ["-m", "venv", "--without-pip", made.folder.Path], default);
        var packages = Directory.GetDirectories(made.folder.In("lib")).Select(lib => Path.Combine(lib, "site-packages")).Single();
        Directory.CreateDirectory(Path.Combine(packages, "hpy"));
        Directory.CreateDirectory(Path.Combine(packages, "hpy-0.9.0.dist-info"));
        File.Copy(Path.Combine(build.Folder, ModuleName.File(ModuleName.Host)), Path.Combine(packages, "hpy", "host.so"));
        File.WriteAllText(Path.Combine(packages, "hpy", "__init__.py"), "");
        File.WriteAllText(Path.Combine(packages, "hpy-0.9.0.dist-info", "METADATA"), "Metadata-Version: 2.1\nName: hpy\nVersion: 0.9.0\n");
        File.WriteAllText(Path.Combine(packages, "hpy", "universal.py"), """
            import ctypes
            import importlib.machinery
            import importlib.util
            import os

            path = os.path.join(os.path.dirname(__file__), "host.so")
            loader = importlib.machinery.ExtensionFileLoader("bench_hpy", path)
            spec = importlib.util.spec_from_file_location("bench_hpy", path, loader=loader)
            host = importlib.util.module_from_spec(spec)
            loader.exec_module(host)
            context = ctypes.PyDLL(path).bench_hpy_context
            context.restype = ctypes.POINTER(ctypes.c_void_p)
            name = ctypes.create_string_buffer(b"HPy Universal ABI (stand-in)")
            context(0)[0] = ctypes.addressof(name)


            def load(name, path, spec, debug=False, mode=-1):
                return host.load(name, path, spec, debug=debug, mode=mode)
            """);
        return made;
    }

    public void Dispose() => folder.Dispose();
}
