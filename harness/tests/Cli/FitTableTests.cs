using System.Globalization;
using Bench.Cli.Display;
using Bench.Results;
using Bench.Tables;
using NUnit.Framework;

namespace Bench.Tests.Cli;

public sealed class FitTableTests
{
    [Test]
    public void EachLineIsARow()
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        FitTable.Of([
            new FitRow
            {
                Run = "run", Runtime = "cpython", Version = "3.13.0", Abi = "capi", Workload = "convention", Strategy = "fastcall", Mode = "call",
                Against = "args;keywords=0", InterceptNs = 5, InterceptLow = 4, InterceptHigh = 6, SlopeNs = 0.25, SlopeLow = 0.125, SlopeHigh = 0.5,
            },
        ]).Write(text, TableFormat.Table);

        Assert.That(text.ToString(), Does.Contain("at 0 [95 %]").And.Contain("convention.fastcall").And.Contain("cpython 3.13.0 capi"));
        Assert.That(text.ToString(), Does.Contain("5.00 [4.00;\u00a06.00]").And.Contain("0.25 ["));
    }
}
