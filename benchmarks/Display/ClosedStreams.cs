using System.Runtime.InteropServices;

namespace Bench.Cli.Display;

/// <summary>Standard output and errors of a process that was started without (<c>bench run >&amp;-</c>): nothing is said, and the
/// work is done. .NET would fail at the first word.</summary>
internal static partial class ClosedStreams
{
    private const int Output = 1;
    private const int Errors = 2;

    private const int GetFlags = 1;
    private const int CloseOnExec = 1;

    public static void Silence()
    {
        if (OperatingSystem.IsWindows())
            return;
        if (IsClosed(Output))
            Console.SetOut(TextWriter.Null);
        if (IsClosed(Errors))
            Console.SetError(TextWriter.Null);
    }

    /// <summary>A file that the runtime has opened since may have the number: unlike what is handed down it is closed on exec.</summary>
    private static bool IsClosed(int descriptor) => Fcntl(descriptor, GetFlags) is var flags && (flags < 0 || (flags & CloseOnExec) != 0);

    [LibraryImport("libc", EntryPoint = "fcntl")]
    private static partial int Fcntl(int descriptor, int command);
}
