using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bench.Catalogue;
using Bench.Runtimes;

namespace Bench.Hpy.Worker;

/// <summary>The worker that .NET is: speaks native/worker/PROTOCOL.md on its standard streams.</summary>
public sealed class WorkerProcess(ManagedSuite managed)
{
    private const int Stirring = 200;

    private static readonly string[] Stirred = ["function", "method", "slot", "getter"];
    private static readonly string[] StirredByCalls = ["varargs", "varargs_keywords", "fastcall", "fastcall_keywords"];

    private readonly Dictionary<string, KernelModule> modules = [];
    private readonly Dictionary<string, string> failedToLoad = [];
    private readonly int compactEvery =
        int.Parse(Environment.GetEnvironmentVariable(DotnetRuntime.CompactEvery) ?? "0", CultureInfo.InvariantCulture);
    private string nativeHalf = "";
    private TimingCore? core;

    /// <summary>Answers requests on the standard streams until the input ends. Interrupts are the harness's business.</summary>
    /// <returns>The exit code.</returns>
    /// <param name="managed">What it measures besides kernel modules.</param>
    public static int Run(ManagedSuite managed)
    {
        using var interrupts = PosixSignalRegistration.Create(PosixSignal.SIGINT, context => context.Cancel = true);
        using var answers = Console.Out;
        // Whatever else is printed must not get into the answers.
        Console.SetOut(Console.Error);
        return new WorkerProcess(managed).Run(Console.In, answers);
    }

    private int Run(TextReader requests, TextWriter answers)
    {
        Say(answers, new JsonObject
        {
            ["bench_worker"] = Bench.Native.Worker.Protocol,
            ["implementation"] = "dotnet",
            ["version"] = Environment.Version.ToString(),
        });
        while (requests.ReadLine() is { } line)
        {
            var request = JsonNode.Parse(line)!.AsObject();
            if (Text(request, "do") == "quit")
                break;
            JsonObject answer;
            try
            {
                answer = Answer(request);
            }
            catch (Exception failure) when (failure is not OutOfMemoryException)
            {
                answer = new JsonObject { ["error"] = Describe(failure) };
            }
            Say(answers, answer);
        }
        return 0;
    }

    private JsonObject Answer(JsonObject request) => Text(request, "do") switch
    {
        "load" => Load(request),
        "warm_up" => WarmUp(request),
        "block" => Block(request),
        "verify" => Verify(request),
        var other => throw new BenchException($"the .NET worker cannot '{other}'"),
    };

    private JsonObject Load(JsonObject request)
    {
        nativeHalf = Text(request, "host");
        core = new TimingCore(nativeHalf);
        failedToLoad.Clear();
        foreach (var module in request["modules"]!.AsArray().Select(node => node!.AsObject()))
            try
            {
                var host = new HpyHost(nativeHalf, Design(Text(module, "loader")));
                modules[Text(module, "abi")] = new KernelModule(host, host.Load(Text(module, "name"), Text(module, "path")));
            }
            catch (BenchException failure)
            {
                failedToLoad[Text(module, "abi")] = $"cannot be loaded: {failure.Message}";
            }
        Settle();
        return new JsonObject { ["failed"] = JsonSerializer.SerializeToNode(failedToLoad) };
    }

    private static HostDesign Design(string loader) => loader switch
    {
        "universal" => HostDesign.Index,
        "native" => HostDesign.IndexNative,
        "gchandle" => HostDesign.GCHandle,
        _ => throw new BenchException($"the .NET worker has no loader '{loader}'"),
    };

    /// <summary>Keeps the core busy: its clock and the first figures settle.</summary>
    private JsonObject WarmUp(JsonObject request)
    {
        const int n = 100_000;
        var batch = new ClockTarget().ToBatch(core!);
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed.TotalSeconds < (double)request["seconds"]!)
            core!.Time(ref batch, n);
        var times = Enumerable.Range(0, 101).Select(_ => core!.Time(ref batch, n)).Order().ToList();
        return new JsonObject { ["clock_ns"] = times[50] / (double)n };
    }

    private JsonObject Block(JsonObject request)
    {
        var stirrers = Stirrers(request);
        var batches = new List<Batch>();
        var (status, numbers) = (new JsonArray(), new JsonArray());
        var known = request["n"]!.AsArray();
        foreach (var (i, (target, trouble)) in Targets(request).Index())
        {
            var why = trouble;
            if (target is not null)
            {
                var batch = target.ToBatch(core!);
                var n = known.Count == 0 ? 0 : (long)known[i]! / target.OperationsPerBatchOperation;
                if (n > 0)
                    batch.N = (ulong)n;
                else
                    why = Try(target, () => core!.Calibrate(ref batch, (ulong)request["batch_ns"]!));
                if (why is null)
                    batches.Add(batch);
                numbers.Add(why is null ? (long)batch.N * target.OperationsPerBatchOperation : 0);
            }
            else
            {
                numbers.Add(0);
            }
            status.Add(why);
        }
        var rounds = (int)request["rounds"]!;
        var ns = Measure([.. batches], stirrers, rounds, (ulong)request["seed"]!);
        var rows = new JsonArray();
        for (var round = 0; round < rounds; round++)
            rows.Add(new JsonArray([.. ns.AsSpan(round * batches.Count, batches.Count).ToArray().Select(time => (JsonNode)time)]));
        return new JsonObject { ["status"] = status, ["n"] = numbers, ["ns"] = rows };
    }

    /// <summary>All rounds at once; or, where collections are forced in between, some at a time.</summary>
    private ulong[] Measure(Batch[] batches, Batch[] stirrers, int rounds, ulong seed)
    {
        var ns = new ulong[rounds * batches.Length];
        var portion = compactEvery > 0 ? compactEvery : rounds;
        for (var round = 0; round < rounds; round += portion)
        {
            var count = Math.Min(portion, rounds - round);
            if (!core!.Measure(batches, stirrers, Stirring, count, seed + (ulong)round, ns.AsSpan(round * batches.Length, count * batches.Length)))
                throw new BenchException("an operation that worked failed while it was timed");
            if (compactEvery > 0)
                Compact();
        }
        return ns;
    }

    private JsonObject Verify(JsonObject request)
    {
        var operations = (ulong)request["operations"]!;
        var stress = TimeSpan.FromSeconds((double?)request["stress_seconds"] ?? 0);
        var cases = new JsonArray();
        foreach (var (target, trouble) in Targets(request))
        {
            var found = new JsonObject { ["status"] = trouble };
            if (target is not null)
                found["status"] = Try(target, () => { Properties(target, operations, stress, found); return true; });
            cases.Add(found);
        }
        return new JsonObject { ["cases"] = cases };
    }

    private void Properties(Target target, ulong operations, TimeSpan stress, JsonObject found)
    {
        found["answer"] = target.Answer(core!);
        var batch = target.ToBatch(core!);
        if (core!.Time(ref batch, 1000) < 0)
            throw target.Host!.TakeError();
        var (handles, bytes) = (target.Host?.Handles.Count ?? 0, GC.GetTotalMemory(forceFullCollection: true));
        core.Time(ref batch, operations);
        Stress(ref batch, stress);
        // A leak of the least object an operation is 24 bytes an operation; less than a tenth of that is the collector's own.
        bytes = GC.GetTotalMemory(forceFullCollection: true) - bytes;
        found["leaked_blocks"] = Math.Abs(bytes) < 2 * (long)operations ? 0 : bytes / 24;
        found["leaked_references"] = Math.Abs((target.Host?.Handles.Count ?? 0) - handles);
        core.Calibrate(ref batch, 20_000);
        found["growth"] = Growth(ref batch);
        if (target.Answer(core) is var answer && answer != (string?)found["answer"])
            found["answer"] = $"{answer} at last, {found["answer"]} at first";
    }

    /// <summary>Every object moves, again and again, while operations run: native code is not stopped meanwhile.</summary>
    private void Stress(ref Batch batch, TimeSpan time)
    {
        if (time == TimeSpan.Zero)
            return;
        using var done = new ManualResetEventSlim();
        var collector = new Thread(() =>
        {
            do
                Compact();
            // Managed code stands still meanwhile: without a pause it would hardly get on.
            while (!done.Wait(millisecondsTimeout: 1));
        });
        collector.Start();
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < time;)
            core!.Time(ref batch, 1000);
        done.Set();
        collector.Join();
    }

    /// <summary>Time of 2n operations by time of n: the least of many batches, for what disturbs one makes it longer.</summary>
    private double Growth(ref Batch batch)
    {
        var growth = 0.0;
        for (var attempt = 0; attempt < 20 && growth is not (> 1.7 and < 2.3); attempt++)
        {
            var (once, twice) = (long.MaxValue, long.MaxValue);
            for (var i = 0; i < 25; i++)
            {
                once = Math.Min(once, core!.Time(ref batch, batch.N));
                twice = Math.Min(twice, core.Time(ref batch, 2 * batch.N));
            }
            growth = twice / (double)once;
        }
        return growth;
    }

    /// <summary>What unsettles the runtime's shared indirect calls; C loops have their own.</summary>
    private Batch[] Stirrers(JsonObject request)
    {
        if (Text(request, "mode") != "call")
            return [];
        var found = new List<Batch>();
        foreach (var module in Wanted(request))
        {
            module.Prepare("stir", "");
            foreach (var shape in CallArguments.Has(Text(request, "workload")) ? Stirred.Concat(StirredByCalls) : Stirred)
                for (var k = 0; k < 8; k++)
                    AddPresent(module, shape, FormattableString.Invariant($"k={k};args=1"));
        }
        return [.. found];

        void AddPresent(KernelModule module, string shape, string parameters)
        {
            try
            {
                found.Add(module.Kernel("stir", shape, parameters, "call").ToBatch(core!));
            }
            catch (AbsentException)
            {
                // Not every ABI has every shape.
            }
        }
    }

    /// <summary>For each case what is timed, or why there is nothing.</summary>
    private List<(Target? Target, string? Why)> Targets(JsonObject request)
    {
        var (workload, parameters, mode) = (Text(request, "workload"), Text(request, "parameters"), Text(request, "mode"));
        var unprepared = new Dictionary<KernelModule, string>();
        foreach (var module in Wanted(request))
            try
            {
                module.Prepare(workload, parameters);
            }
            catch (HpyException error)
            {
                unprepared[module] = "failed: " + module.Host.Describe(error.Error);
            }
        return [.. Cases(request).Select(c => Of(c.Abi, c.Strategy))];

        (Target?, string?) Of(string abi, string strategy)
        {
            if (abi == "worker")
                return (strategy == "clock" ? new ClockTarget() : NoArguments(), null);
            if (abi == Abis.Managed)
                return (new MethodTarget(managed.Method(workload, strategy, nativeHalf)), null);
            if (!modules.TryGetValue(abi, out var module))
                return (null, $"failed: {(failedToLoad.TryGetValue(abi, out var trouble) ? trouble : $"no {abi} module was loaded")}");
            if (unprepared.TryGetValue(module, out var why))
                return (null, why);
            try
            {
                return (module.Kernel(workload, strategy, parameters, mode), null);
            }
            catch (AbsentException absent)
            {
                return (null, "absent: " + absent.Message);
            }
            catch (HpyException error)
            {
                return (null, "failed: " + module.Host.Describe(error.Error));
            }
        }
    }

    private CallTarget NoArguments()
    {
        const int signature = 3;
        var host = modules.Values.First().Host;
        return new CallTarget(host, new Objects.PyFunction(new Objects.NativeMethod("noargs", core!.NoArguments, signature), Objects.PyNone.Value), []);
    }

    /// <summary>Does what may fail; returns why it failed.</summary>
    private static string? Try(Target target, Func<bool> what)
    {
        if (target.Host is { } clear)
            (clear.Missing, clear.Error) = (null, null);
        string? why = null;
        try
        {
            if (!what())
                why = "the operation failed";
        }
        catch (HpyException error)
        {
            why = target.Host!.Describe(error.Error);
        }
        if (target.Host is { } host)
        {
            why = host.Missing ?? (host.Error is { } raised ? host.Describe(raised) : why);
            (host.Missing, host.Error) = (null, null);
        }
        return why is null ? null : "failed: " + why;
    }

    /// <summary>Nothing that the load left behind is collected while batches run.</summary>
    private static void Settle()
    {
        Compact();
        GC.WaitForPendingFinalizers();
        Compact();
    }

    /// <summary>Every object that is not pinned may be elsewhere afterwards.</summary>
    private static void Compact() => GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true, compacting: true);

    private List<KernelModule> Wanted(JsonObject request) =>
        [.. Cases(request).Select(c => c.Abi).Distinct().Order(StringComparer.Ordinal).Where(modules.ContainsKey).Select(abi => modules[abi])];

    private static IEnumerable<(string Abi, string Strategy)> Cases(JsonObject request) =>
        request["cases"]!.AsArray().Select(c => (Text(c!.AsObject(), "abi"), Text(c!.AsObject(), "strategy")));

    private static string Text(JsonObject from, string name) => (string)from[name]!;

    private static string Describe(Exception failure) =>
        string.Join(' ', $"{failure.GetType().Name}: {failure.Message}".Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static void Say(TextWriter answers, JsonObject answer)
    {
        answers.WriteLine(answer.ToJsonString(JsonSerializerOptions.Web));
        answers.Flush();
    }
}
