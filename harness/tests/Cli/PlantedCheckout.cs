using Bench.Native;
using Bench.Results;

namespace Bench.Tests.Cli;

/// <summary>A checkout in a temporary folder: the built program beside a copy of native/ that a test changes.</summary>
internal sealed class PlantedCheckout : IDisposable
{
    // All kernels are compiled, on a busy machine too.
    private static readonly TimeSpan WithAllKernels = TimeSpan.FromMinutes(10);

    private readonly TempFolder temp = new();

    private PlantedCheckout()
    {
    }

    private string Native => temp.In("native");

    public static async Task<PlantedCheckout> CreateAsync()
    {
        var checkout = new PlantedCheckout();
        checkout.temp.Write("Bench.sln", "");
        await ToolProcess.RunAsync("cp", ["-r", TestData.Source.Root, checkout.Native], default);
        await ToolProcess.RunAsync("cp", ["-r", AppContext.BaseDirectory, checkout.temp.In("program")], default);
        return checkout;
    }

    /// <summary>Adds lines to a file below native/.</summary>
    public void Append(string file, string text) => File.AppendAllText(Path.Combine(Native, file), text);

    /// <summary>Puts a file beside native/, and returns its folder.</summary>
    public string WriteBeside(string folder, string file, string text)
    {
        Directory.CreateDirectory(temp.In(folder));
        temp.Write(Path.Combine(folder, file), text);
        return temp.In(folder);
    }

    /// <summary>Runs lines of a shell at its top.</summary>
    public Task<(int ExitCode, string Output)> ShellAsync(string lines) =>
        ToolProcess.RunAsync("sh", ["-ec", $"cd '{temp.Path}'\n{lines}"], default);

    public void Replace(string file, string old, string text)
    {
        var path = Path.Combine(Native, file);
        var before = File.ReadAllText(path);
        if (!before.Contains(old, StringComparison.Ordinal))
            throw new ArgumentException($"{file} has no '{old}'", nameof(old));
        File.WriteAllText(path, before.Replace(old, text, StringComparison.Ordinal));
    }

    public async Task<BenchProcess.Ended> RunAsync(bool isStrict, params IEnumerable<string> arguments)
    {
        using var bench = new BenchProcess(arguments, cache: temp.In("cache"), program: temp.In("program"), isStrict: isStrict);
        return await bench.EndAsync(WithAllKernels);
    }

    /// <summary>Where its runs are to be put.</summary>
    public string Results => temp.In("results");

    /// <summary>The only run.</summary>
    public RunData Run() => RunFiles.Shown(RunFolder)[0];

    private string RunFolder => Directory.GetDirectories(Results).SelectMany(Directory.GetDirectories).Single();

    public void Dispose() => temp.Dispose();
}
