using System.Reflection;
using System.Runtime.InteropServices;

namespace Bench.Interop;

/// <summary>Where the imports of the suite are found: bench_dotnet of the layout that is measured.</summary>
internal static class InteropLibrary
{
    public const string Name = "bench_dotnet";

    private static string path = "";
    private static bool isResolved;

    /// <summary>Call it before the first import.</summary>
    public static void Locate(string nativeHalf)
    {
        path = nativeHalf;
        if (isResolved)
            return;
        isResolved = true;
        NativeLibrary.SetDllImportResolver(Assembly.GetExecutingAssembly(), (name, _, _) => name == Name ? NativeLibrary.Load(path) : 0);
    }

    public static nint Export(string name) => NativeLibrary.GetExport(NativeLibrary.Load(path), name);
}
