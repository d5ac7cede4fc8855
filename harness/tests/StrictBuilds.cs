using NUnit.Framework;

namespace Bench.Tests;

/// <summary>In all tests a warning in a file of ours is an error.</summary>
[SetUpFixture]
public sealed class StrictBuilds
{
    [OneTimeSetUp]
    public void BeStrict() => Environment.SetEnvironmentVariable("BENCH_STRICT", "1");
}
