using System.Text.Json;
using System.Text.Json.Serialization;
using Bench.Runtimes.Builds;

namespace Bench.Runtimes;

/// <summary>The JSON that <see cref="ProbeScript"/> prints; a missing or mistyped member makes it rubbish.</summary>
internal sealed record ProbeAnswer(
    string Implementation, string Version, string LanguageVersion, uint Hexversion,
    string Executable, string? Library, string Include, string Cflags, string CoreCflags, string ConfigArgs, string ExtensionSuffix,
    bool FreeThreaded, bool Debug, bool SharedLibrary, string Compiler, string Build, bool? Profopt, bool? Lto, JitState? Jit,
    string? Numpy, string? Hpy, string? HpyInclude, bool HostsHpy)
{
    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Strict)
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false) },
    };
}
