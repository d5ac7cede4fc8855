using System.Security.Cryptography;
using System.Text;
using Bench.Catalogue;
using Bench.Protocol;
using Bench.Runtimes.Builds;

namespace Bench.Runtimes;

/// <summary>The HPy runtime that .NET hosts: a process of our own, described as an interpreter is.</summary>
public static class DotnetRuntime
{
    private static readonly string Name = RuntimeKind.Dotnet.Name;

    // Code is compiled once, at full optimisation: there is no tier to change between batches. The collector works when
    // the mutator stops, not beside it on the core that a batch is timed on.
    private static readonly Dictionary<string, string> Standard = new()
    {
        ["DOTNET_TieredCompilation"] = "0",
        ["DOTNET_ReadyToRun"] = "0",
        ["DOTNET_gcConcurrent"] = "0",
    };

    // What is measured in the worker: another build of them is another build of the runtime.
    private static readonly string[] Assemblies = ["bench-worker.dll", "Bench.Hpy.dll"];

    private static readonly Dictionary<string, (string Name, string Value)> Collectors = new()
    {
        ["server"] = ("DOTNET_gcServer", "1"),
        ["compacting"] = (Wire.CompactEvery, "10"),
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
            Executable = Beside("bench-worker" + (OperatingSystem.IsWindows() ? ".exe" : "")),
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

    /// <summary>A file of the worker program, which stands beside this one.</summary>
    private static string Beside(string file) => Path.Combine(AppContext.BaseDirectory, file);

    private static string BuildHash() => Convert.ToHexStringLower(SHA256.HashData(
    [
        .. Encoding.UTF8.GetBytes(Environment.Version.ToString()), .. Assemblies.SelectMany(file => File.ReadAllBytes(Beside(file))),
    ]))[..12];
}
