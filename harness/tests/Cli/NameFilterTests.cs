using Bench.Cli.Presenting;
using NUnit.Framework;

namespace Bench.Tests.Cli;

public sealed class NameFilterTests
{
    [Test]
    public void AGlobMatchesNamesAndNotWhatAKernelRefersTo() => Assert.That(
        TestData.RealCatalogue.Kernels.Where(kernel => NameFilter.OfKernels(["*__c_static*"])(kernel))
            .Select(kernel => kernel.Strategy).Distinct(),
        Has.Member("c_static").And.All.StartsWith("c_static"));
}
