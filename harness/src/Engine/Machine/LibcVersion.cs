using System.Runtime.InteropServices;

namespace Bench.Machine;

/// <summary>Asks the C library this process runs on, which the interpreters share.</summary>
internal static partial class LibcVersion
{
    public static string? Read(FactFiles files)
    {
        try
        {
            return $"glibc {Marshal.PtrToStringUTF8(GnuGetLibcVersion())}";
        }
        catch (Exception e) when (e is DllNotFoundException or EntryPointNotFoundException)
        {
            var isMusl = files.Entries("lib").Any(path => path.StartsWith("lib/ld-musl-", StringComparison.Ordinal));
            return isMusl ? "musl" : null;
        }
    }

    [LibraryImport("libc.so.6", EntryPoint = "gnu_get_libc_version")]
    private static partial nint GnuGetLibcVersion();
}
