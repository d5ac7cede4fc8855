using Bench.Results;
using NUnit.Framework;

namespace Bench.Tests.Results;

public sealed class VersionOrderTests
{
    private static readonly string[] Sorted =
    [
        "cpython 3.8.18", "cpython 3.9.18", "cpython 3.13.0rc1", "cpython 3.13.0", "cpython 3.13.0t", "cpython 3.13.0t+gil",
        "cpython 3.13.5", "cpython 3.14.0", "dotnet 10.0", "dotnet 10.0+server", "pypy 7.3.11", "pypy 8.0.1",
    ];

    private static readonly string[] Alone = ["3.8", "3.13", "3.13t", "3.13t+gil", "3.14", "10.0", "10.0+server"];

    [Test]
    public void VersionsAreSortedAsPeopleSortThem() =>
        Assert.That(Sorted.Reverse().Order(VersionOrder.Instance), Is.EqualTo(Sorted));

    [Test]
    public void AVersionAloneIsSortedToo() =>
        Assert.That(Alone.Reverse().Order(VersionOrder.Instance), Is.EqualTo(Alone));
}
