using BenchmarkDotNet.Characteristics;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains;
using BenchmarkDotNet.Toolchains.Parameters;
using BenchmarkDotNet.Toolchains.Results;
using BenchmarkDotNet.Validators;
using Bench.Measurement;

namespace Bench.Cli.Presenting;

/// <summary>Executes nothing: tells BenchmarkDotNet what was measured before.</summary>
/// <param name="name">The interpreter and ABI.</param>
/// <param name="recorder">What was measured.</param>
internal sealed class RecordedToolchain(string name, RunRecorder recorder) : IToolchain, IGenerator, IBuilder, IExecutor
{
    public string Name => name;

    public IGenerator Generator => this;

    public IBuilder Builder => this;

    public IExecutor Executor => this;

    /// <summary>True keeps BenchmarkDotNet from looking for a project file: nothing managed is built.</summary>
    public bool IsInProcess => true;

    public IEnumerable<ValidationError> Validate(BenchmarkCase benchmarkCase, IResolver resolver) => [];

    public GenerateResult GenerateProject(BuildPartition buildPartition, ILogger logger, string rootArtifactsFolderPath) =>
        GenerateResult.Success(ArtifactsPaths.Empty, []);

    public BuildResult Build(GenerateResult generateResult, BuildPartition buildPartition, ILogger logger) =>
        BuildResult.Success(generateResult);

    public ExecuteResult Execute(ExecuteParameters executeParameters)
    {
        var record = recorder[KernelBenchmarks.CaseOf(executeParameters.BenchmarkCase)];
        if (record.Launches.Count == 0)
            return new ExecuteResult(true, -1, null, [], [$"// ERROR {record.Status.Trouble}"], [], executeParameters.LaunchIndex);
        // A launch is what BenchmarkDotNet calls an iteration: the unit that is independent.
        string[] lines =
        [
            .. record.Launches.SelectMany((launch, i) => new[]
            {
                Line("WorkloadActual", i + 1, launch.N, launch.NsMedian),
                Line("WorkloadResult", i + 1, launch.N, launch.NsMedian),
            }),
        ];
        return new ExecuteResult(true, 0, null, lines, [], lines, executeParameters.LaunchIndex);
    }

    private static string Line(string stage, int index, long operations, double ns) =>
        FormattableString.Invariant($"{stage} {index}: {operations} op, {operations * ns:F4} ns, {ns:F4} ns/op");
}
