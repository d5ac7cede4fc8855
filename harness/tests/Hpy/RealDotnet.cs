using Bench.Catalogue;
using Bench.Native;
using Bench.Runtimes;

namespace Bench.Tests.Hpy;

/// <summary>The .NET host with its native half built, or the test is ignored.</summary>
internal static class RealDotnet
{
    public static Interpreter Runtime { get; } = DotnetRuntime.Describe();

    public static async Task<NativeBuild> BuildAsync()
    {
        RealPython.RequireTools();
        return await new NativeBuilder(TestData.Source, NativeBuilder.DefaultCache())
            .BuildAsync(new NativeRequest(Runtime, [Abis.HpyUniversal], NativeRequest.DefaultFlags, Sanitize: false), default);
    }

    /// <summary>Path of bench_dotnet.</summary>
    public static string NativeHalf(NativeBuild build) => Path.Combine(build.Folder, ModuleName.File(ModuleName.DotnetHost));
}
