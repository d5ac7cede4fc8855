using System.Security.Cryptography;
using System.Text;

namespace Bench.Native;

/// <summary>The native/ folder of the checkout this program was built from.</summary>
/// <param name="Root">Absolute path of native/.</param>
public sealed record NativeSource(string Root)
{
    /// <summary>Where the catalogue is.</summary>
    public string KernelsFolder => Path.Combine(Root, "kernels");

    /// <summary>What <see cref="Analysis.CallProjection"/> assumes of NumPy's calls.</summary>
    public string AccessesFile => Path.Combine(Root, "kernels", "numpy", "accesses.csv");

    public string WorkerScript => Path.Combine(Root, "worker", "worker.py");

    /// <summary>Looks for Bench.sln from the program's folder upwards, then from the current folder.</summary>
    /// <exception cref="BenchException">There is no checkout around.</exception>
    public static NativeSource Find()
    {
        var checkout = CheckoutAbove(AppContext.BaseDirectory) ?? CheckoutAbove(Directory.GetCurrentDirectory())
            ?? throw new BenchException("no Bench.sln in this folder or above: run bench from a checkout of the project");
        return new NativeSource(Path.Combine(checkout, "native"));
    }

    /// <summary>Where runs go and are looked for, as seen from the current folder: <c>results</c> of the checkout that this program
    /// was built in, of the current folder where it is installed.</summary>
    public static string ResultsFolder
    {
        get
        {
            var here = Directory.GetCurrentDirectory();
            var results = Path.Combine(CheckoutAbove(AppContext.BaseDirectory) ?? here, "results");
            return Path.GetRelativePath(here, results) is var near && near.StartsWith("..", StringComparison.Ordinal) ? results : near;
        }
    }

    private static string? CheckoutAbove(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Bench.sln")))
                return folder.FullName;
        return null;
    }

    /// <summary>12 hex digits that change with any file that is compiled.</summary>
    public string ContentHash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories)
                     .Order(StringComparer.Ordinal)
                     .Where(file => Path.GetExtension(file) is ".c" or ".h" or ".inc" or ".txt" or ".cmake" or ".csv"))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(Path.GetRelativePath(Root, file)));
            hash.AppendData(File.ReadAllBytes(file));
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..12];
    }
}
