using Bench.Catalogue;
using NUnit.Framework;

namespace Bench.Tests.Catalogue;

public sealed class RuntimeKindTests
{
    [Test]
    public void RuntimesThatNothingIsKnownOfComeLastAndAreNotMeasured()
    {
        var kind = RuntimeKind.Of("jython");
        Assert.Multiple(() =>
        {
            Assert.That(RuntimeKind.All.Select(known => known.Order), Is.Ordered.And.All.LessThan(kind.Order));
            Assert.That((kind.IsKnown, kind.HasCApi, kind.HeadersPackageOf("3.11")), Is.EqualTo((false, false, "python3.11-dev")));
        });
    }

    [Test]
    public void EachHasAWholeCall() =>
        Assert.That(RuntimeKind.All.Where(kind => kind.WholeCall == kind.LackedMode?.Mode), Is.Empty);
}
