using Bench.Machine;

namespace Bench.Tests.Machine;

/// <summary>A temporary folder with the files of /proc, /sys and /etc that a test wants.</summary>
internal sealed class FakeMachine : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("bench-machine-").FullName;

    public FakeMachine With(string path, string text)
    {
        var file = Path.Combine(root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text + "\n");
        return this;
    }

    public MachineFacts Read() => MachineFacts.Read(root);

    public void Dispose() => Directory.Delete(root, recursive: true);
}
