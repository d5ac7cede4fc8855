using System.Text.Json;

namespace Bench.Runtimes;

/// <summary>The JSON that <see cref="ProbeScript"/> prints; a missing or mistyped member makes it rubbish.</summary>
internal sealed record ProbeAnswer(
    string Implementation, string Version, string LanguageVersion, uint Hexversion,
    string Executable, string? Library, string Include, string Cflags, string ConfigArgs, string ExtensionSuffix,
    bool FreeThreaded, bool Debug, bool SharedLibrary, string Compiler, string Build, string? Numpy, string? Hpy,
    string? HpyInclude)
{
    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Strict)
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
    };
}
