using System.Diagnostics;
using System.Text.Json;
using Bench.Native;
using Bench.Protocol;

namespace Bench.Tests.Calling;

/// <summary>native/tests/calling, run by python3 with the modules that runs measure.</summary>
internal sealed class CallingScripts : IDisposable
{
    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    private readonly TempFolder folder = new();
    private readonly NativeBuild build;

    private CallingScripts(NativeBuild build) => this.build = build;

    public static string Folder => Path.Combine(TestData.Source.Root, "tests", "calling");

    public static async Task<CallingScripts> CreateAsync() => new(await RealPython.BuildAsync());

    /// <summary>The command line of a script: it is told of modules and strategies in a file.</summary>
    public ProcessStartInfo Command(string script)
    {
        var load = LoadRequest.Of(build.Request.Abis, build.Folder);
        var setup = new
        {
            Worker = Path.GetDirectoryName(TestData.Source.WorkerScript),
            load.Host,
            load.Modules,
            Strategies = TestData.RealCatalogue.Kernels.Where(kernel => kernel is { Suite: "Calling", IsNoop: false }).GroupBy(kernel => kernel.Workload)
                .ToDictionary(workload => workload.Key, workload => build.Request.Abis.ToDictionary(
                    abi => abi, abi => workload.Where(kernel => kernel.Abis.Contains(abi)).Select(kernel => kernel.Strategy))),
        };
        var file = Path.Combine(folder.Path, "setup.json");
        File.WriteAllText(file, JsonSerializer.Serialize(setup, Json));
        return new ProcessStartInfo(build.Request.Interpreter.Executable, [Path.Combine(Folder, script), file])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            Environment = { ["PYTHONDONTWRITEBYTECODE"] = "1" },
        };
    }

    public void Dispose() => folder.Dispose();
}
