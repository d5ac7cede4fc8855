using System.IO.Compression;
using System.Text;

namespace Bench.Recording;

/// <summary>
/// A file that only grows by whole pieces: each is on disk when <see cref="Append"/> returns, and one that the disk
/// had no room for is cut off again, so that the file can always be read.
/// </summary>
public sealed class AppendedFile : IDisposable
{
    private readonly FileStream file;
    private readonly bool compressed;
    private long good;

    /// <param name="path">Created, or replaced.</param>
    /// <param name="compressed">Each piece becomes a gzip member; together they are one gzip file.</param>
    public AppendedFile(string path, bool compressed)
    {
        // Unbuffered: a piece is one write.
        file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 0);
        this.compressed = compressed;
    }

    /// <exception cref="IOException">No room; the file still ends with the piece before.</exception>
    public void Append(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        try
        {
            file.Write(compressed ? Compress(bytes) : bytes);
            good = file.Position;
        }
        catch (IOException)
        {
            file.SetLength(good);
            throw;
        }
    }

    /// <summary>Begins anew.</summary>
    public void Restart(string text)
    {
        file.SetLength(good = 0);
        file.Position = 0;
        Append(text);
    }

    public void Dispose() => file.Dispose();

    private static byte[] Compress(byte[] bytes)
    {
        using var memory = new MemoryStream();
        using (var gzip = new GZipStream(memory, CompressionLevel.Fastest))
            gzip.Write(bytes);
        return memory.ToArray();
    }
}
