using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Bench.Catalogue;
using Bench.Protocol;

namespace Bench.Hpy.Worker;

/// <summary>The worker that .NET is: speaks native/worker/PROTOCOL.md.</summary>
/// <param name="managed">What it measures besides kernel modules.</param>
public sealed class WorkerProcess(ManagedSuite managed)
{
    private readonly int compactEvery =
        int.Parse(Environment.GetEnvironmentVariable(Wire.CompactEvery) ?? "0", CultureInfo.InvariantCulture);

    private LoadedModules? loaded;

    private LoadedModules Loaded => loaded ?? throw new BenchException("nothing was loaded");

    /// <summary>Answers requests until they end.</summary>
    public void Run(TextReader requests, TextWriter answers)
    {
        Say(new Hello(Wire.Version, "dotnet", Environment.Version.ToString()));
        while (requests.ReadLine() is { } line)
        {
            using var request = JsonDocument.Parse(line);
            var what = request.RootElement.GetProperty("do").GetString();
            if (what == "quit")
                break;
            object answer;
            try
            {
                answer = Answer(what, request.RootElement);
            }
            catch (Exception failure) when (failure is not OutOfMemoryException)
            {
                answer = new ErrorAnswer(Describe(failure));
            }
            Say(answer);
        }

        void Say(object answer)
        {
            answers.WriteLine(Wire.Write(answer));
            answers.Flush();
        }
    }

    private object Answer(string? what, JsonElement request) => what switch
    {
        "load" => Load(Wire.Read<LoadRequest>(request)),
        "warm_up" => WarmUp(Wire.Read<WarmUpRequest>(request)),
        "block" => new BlockTimer(Loaded.Core, compactEvery).Time(Targets(request, out var block), block),
        "verify" => new CaseCheck(Loaded.Core).Verify(Targets(request, out var block), block),
        _ => throw new BenchException($"the .NET worker cannot '{what}'"),
    };

    private LoadAnswer Load(LoadRequest request)
    {
        loaded = new LoadedModules(request);
        Heap.Settle();
        return new LoadAnswer(loaded.Failed);
    }

    /// <summary>Keeps the core busy: its clock and the first figures settle.</summary>
    private WarmUpAnswer WarmUp(WarmUpRequest request)
    {
        var batch = new ClockTarget().ToBatch(Loaded.Core);
        for (var watch = Stopwatch.StartNew(); watch.Elapsed.TotalSeconds < request.Seconds;)
            Loaded.Core.Time(ref batch, Habits.ClockBatch);
        var times = Enumerable.Range(0, Habits.ClockBatches).Select(_ => Loaded.Core.Time(ref batch, Habits.ClockBatch)).Order().ToList();
        return new WarmUpAnswer(times[times.Count / 2] / (double)Habits.ClockBatch);
    }

    private BlockTargets Targets(JsonElement request, out BlockRequest block) =>
        new(Loaded, managed, block = Wire.Read<BlockRequest>(request));

    private static string Describe(Exception failure) =>
        string.Join(' ', $"{failure.GetType().Name}: {failure.Message}".Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
