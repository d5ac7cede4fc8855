using Bench.Catalogue;
using NUnit.Framework;

namespace Bench.Tests.Catalogue;

public sealed class PlainNamesTests
{
    [TestCase("a capsule: load, use, close", ExpectedResult = "a capsule")]
    [TestCase("C static; no subclass test", ExpectedResult = "C static; no subclass test", Description = "the other begins alike")]
    [TestCase("a slot (the proposal); in HPy", ExpectedResult = "a slot")]
    [TestCase("f(a: n, b: d) that parses: nothing", ExpectedResult = "f(a: n, b: d) that parses")]
    [TestCase("PyModule_GetState(self) in a function", ExpectedResult = "PyModule_GetState(self) in a function")]
    public string ANameIsTheBeginningThatNoOtherHas(string description) => PlainNames.Of(
    [
        TestData.AKernel("asked") with { Description = description },
        TestData.AKernel("other") with { Description = "C static" },
    ])["asked"];
}
