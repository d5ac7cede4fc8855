using Bench.Cli.Presenting;
using NUnit.Framework;

namespace Bench.Tests.Cli;

public sealed class KernelFilterTests
{
    [Test]
    public void AGlobMatchesNamesAndNotWhatAKernelRefersTo() => Assert.That(
        TestData.RealCatalogue.Kernels.Where(kernel => KernelFilter.Of(["*__c_static*"], TestData.RealCatalogue)(kernel))
            .Select(kernel => kernel.Strategy).Distinct(),
        Has.Member("c_static").And.All.StartsWith("c_static"));
}
