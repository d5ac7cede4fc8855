using Bench.Cli.Display;
using Bench.Results;
using NUnit.Framework;
using Spectre.Console;

namespace Bench.Tests.Cli;

[NonParallelizable]
public sealed class FitTableTests
{
    [Test]
    public void EachLineIsARow()
    {
        AnsiConsole.Record();
        FitTable.Show([
            new FitRow
            {
                Run = "run", Runtime = "cpython", Version = "3.13.0", Abi = "capi", Workload = "convention", Strategy = "fastcall", Mode = "call",
                Against = "args;keywords=0", InterceptNs = 5, InterceptLow = 4, InterceptHigh = 6, SlopeNs = 0.25, SlopeLow = 0.125, SlopeHigh = 0.5,
            },
        ]);

        var text = AnsiConsole.ExportText();

        Assert.That(text, Does.Contain("at 0 [95 %]").And.Contain("convention.fastcall").And.Contain("cpython 3.13.0 capi"));
        Assert.That(text, Does.Contain("5.00 [4.00; 6.00]").And.Contain("0.25 ["));
    }
}
