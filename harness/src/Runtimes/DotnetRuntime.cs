using System.Security.Cryptography;
using System.Text;

namespace Bench.Runtimes;

/// <summary>The HPy runtime that .NET hosts: a process of our own, described as an interpreter is.</summary>
public static class DotnetRuntime
{
    public const string Name = "dotnet";

    // Code is compiled once, at full optimisation: there is no tier to change between batches. The collector works when
    // the mutator stops, not beside it on the core that a neighbour's batch is timed on.
    private static readonly Dictionary<string, string> Standard = new()
    {
        ["DOTNET_TieredCompilation"] = "0",
        ["DOTNET_ReadyToRun"] = "0",
        ["DOTNET_gcConcurrent"] = "0",
    };

    /// <summary>Whether <paramref name="request"/> means this runtime: <c>dotnet</c>.</summary>
    public static bool IsMeant(string request) => request == Name;

    public static Interpreter Describe() => new()
    {
        Implementation = Name,
        Version = FormattableString.Invariant($"{Environment.Version.Major}.{Environment.Version.Minor}"),
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
        NumpyVersion = null,
        HpyVersion = null,
        Settings = Standard,
    };

    private static string BuildHash() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        $"{Environment.Version} {typeof(DotnetRuntime).Module.ModuleVersionId}")))[..12];
}
