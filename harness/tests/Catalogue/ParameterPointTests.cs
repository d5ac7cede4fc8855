using Bench.Catalogue;
using NUnit.Framework;

namespace Bench.Tests.Catalogue;

public sealed class ParameterPointTests
{
    [TestCase("args=1;keywords=0", "args=1", true)]
    [TestCase("args=1;keywords=0", "args=2", false)]
    [TestCase("object=exact", "args=1", true, Description = "it has no such parameter")]
    [TestCase("", "args=1", true)]
    [TestCase("args=1", "", true)]
    public void APointLiesWhereItDiffersInNothingThatBothHave(string point, string other, bool isThere) =>
        Assert.That(new ParameterPoint(point).IsAt(new ParameterPoint(other)), Is.EqualTo(isThere));

    [Test]
    public void APointWithoutOneOfItsParametersKeepsTheOthersInOrder() =>
        Assert.That(new ParameterPoint("shape=pure;reads=3;depth=1").Without("reads"), Is.EqualTo("shape=pure;depth=1"));
}
