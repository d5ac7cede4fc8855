using System.Security.Cryptography;
using System.Text;
using Bench.Catalogue;
using Bench.Runtimes.Builds;

namespace Bench.Runtimes;

/// <summary>The HPy runtime that .NET hosts: a process of our own, described as an interpreter is.</summary>
public static class DotnetRuntime
{
    private static readonly string Name = RuntimeKind.Dotnet.Name;

    /// <summary>Setting of a worker: a compacting collection is forced after every so many rounds.</summary>
    public const string CompactEvery = "BENCH_COMPACT_EVERY";

    // Code is compiled once, at full optimisation: there is no tier to change between batches. The collector works when
    // the mutator stops, not beside it on the core that a batch is timed on.
    private static readonly Dictionary<string, string> Standard = new()
    {
        ["DOTNET_TieredCompilation"] = "0",
        ["DOTNET_ReadyToRun"] = "0",
        ["DOTNET_gcConcurrent"] = "0",
    };

    private static readonly Dictionary<string, (string Name, string Value)> Collectors = new()
    {
        ["server"] = ("DOTNET_gcServer", "1"),
        ["compacting"] = (CompactEvery, "10"),
    };

    /// <summary>What <c>--python</c> takes: the runtime with the workstation collector, and with others.</summary>
    public static IReadOnlyList<string> Requests { get; } = [Name, .. Collectors.Keys.Select(collector => $"{Name}+{collector}")];

    /// <param name="request">One of <see cref="Requests"/>; null for the first.</param>
    public static Interpreter Describe(string? request = null)
    {
        var collector = (request ?? Name)[Name.Length..];
        return new Interpreter
        {
            Implementation = Name,
            Version = FormattableString.Invariant($"{Environment.Version.Major}.{Environment.Version.Minor}{collector}"),
            LanguageVersion = "",
            Hexversion = 0,
            Executable = Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "bench.exe" : "bench"),
            IncludeDirectory = "",
            CFlags = "",
            ConfigArgs = "",
            ExtensionSuffix = ".so",
            FreeThreaded = false,
            Debug = false,
            SharedLibrary = true,
            Compiler = $".NET {Environment.Version}",
            BuildHash = BuildHash(),
            Build = BuildFacts.Unknown(".NET does not tell how it was built"),
            NumpyVersion = null,
            HpyVersion = null,
            HpyIncludeDirectory = null,
            Settings = Settings(collector.TrimStart('+')),
        };
    }

    private static Dictionary<string, string> Settings(string collector)
    {
        var settings = new Dictionary<string, string>(Standard);
        if (Collectors.TryGetValue(collector, out var setting))
            settings[setting.Name] = setting.Value;
        return settings;
    }

    private static string BuildHash() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        $"{Environment.Version} {typeof(DotnetRuntime).Module.ModuleVersionId}")))[..12];
}
