using Bench.Native;
using Bench.Protocol;
using Bench.Tests.Runtimes;
using NUnit.Framework;

namespace Bench.Tests.Native;

/// <summary>Workers that misbehave: shell scripts as the interpreter.</summary>
[Platform("Unix")]
public sealed class FakeWorkerTests
{
    private const string Greets = """echo '{"bench_worker": 1, "implementation": "sh", "version": "0"}'""";

    private FakeInterpreters fakes = null!;

    [SetUp]
    public void MakeFolder() => fakes = new FakeInterpreters();

    [TearDown]
    public void RemoveFolder() => fakes.Dispose();

    [TestCase("echo hello", "worker answered rubbish: hello")]
    [TestCase("echo 42", "worker answered rubbish: 42")]
    [TestCase("echo '[1]'", "worker answered rubbish: [1]")]
    [TestCase("echo '\"text\"'", "worker answered rubbish: \"text\"")]
    [TestCase("echo null", "worker answered rubbish: null")]
    [TestCase("echo", "worker answered rubbish: ")]
    [TestCase("printf '\\377\\000\\n'", "worker answered rubbish: ")]
    [TestCase("echo '{\"bench_worker\": \"one\"}'", "worker answered rubbish: ")]
    [TestCase("echo '{\"bench_worker\": 99}'", "worker speaks protocol 99, not 1")]
    [TestCase("exit 0", "worker ended with exit code 0")]
    [TestCase("echo first >&2; echo last words >&2; exit 3", "worker ended with exit code 3: last words")]
    [TestCase("kill -9 $$", "worker was killed by signal 9")]
    public void WhatIsNoGreetingIsAFailure(string body, string message) =>
        Assert.That(() => Start(body), Throws.TypeOf<WorkerFailedException>().With.Message.StartsWith(message));

    [Test]
    public void AHangIsAFailure() => Assert.That(
        () => Start("exec sleep 60", seconds: 0.2), Throws.TypeOf<WorkerFailedException>().With.Message.StartsWith("worker gave no answer"));

    [Test]
    public void AnExecutableThatIsNotThereIsAFailure() => Assert.That(
        () => Worker.StartAsync(Request(fakes.In("nothing")), TimeSpan.FromSeconds(10), default),
        Throws.TypeOf<WorkerFailedException>().With.Message.StartsWith("nothing cannot be started"));

    [TestCase("read line; echo rubbish", "worker answered rubbish")]
    [TestCase("read line; echo 42", "worker answered rubbish")]
    [TestCase("read line; echo '{}'", "worker answered rubbish")]
    [TestCase("read line; echo '{\"status\": null, \"n\": [], \"ns\": []}'", "worker answered rubbish")]
    [TestCase("read line; echo '{\"error\": \"KeyError: x\"}'", "worker: KeyError: x")]
    [TestCase("read line; kill -11 $$", "worker was killed by signal 11")]
    [TestCase("exec <&-; sleep 0.2; exit 5", "worker ended with exit code 5")]
    public async Task WhatIsNoAnswerIsAFailure(string body, string message)
    {
        await using var worker = await Start($"{Greets}\n{body}");

        Assert.That(
            () => worker.AskAsync<BlockAnswer>(new { Do = "block" }, TimeSpan.FromSeconds(10), default),
            Throws.TypeOf<WorkerFailedException>().With.Message.StartsWith(message));
    }

    [Test]
    public async Task ACancelledQuestionIsNoFailureOfTheWorker()
    {
        await using var worker = await Start($"{Greets}\nexec sleep 60");
        using var cancellation = new CancellationTokenSource(100);

        Assert.That(
            () => worker.AskAsync<BlockAnswer>(new { Do = "block" }, TimeSpan.FromSeconds(30), cancellation.Token),
            Throws.InstanceOf<OperationCanceledException>());
    }

    private Task<Worker> Start(string body, double seconds = 10) =>
        Worker.StartAsync(Request(fakes.Script("python", body)), TimeSpan.FromSeconds(seconds), default);

    private static WorkerStart Request(string executable) =>
        new(TestData.AnInterpreter(executable), "worker.py", "core.so", 0, 0, [], new Dictionary<string, string>());
}
