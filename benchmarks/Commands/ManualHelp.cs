using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Bench.Cli.Commands;

/// <summary>Help as a manual page has it: after the usual parts exit codes, environment and files.</summary>
internal sealed class ManualHelp(HelpAction usual) : SynchronousCommandLineAction
{
    private const string Common = """
        ABIs:
          capi           the C API of one version of CPython
          abi3-FLOOR     the limited API, of that version and later; abi3 is all floors
          hpy-cpython    HPy compiled to the C API; hpy-universal once for all interpreters

        Exit codes:
          0  fine
          1  a regression (compare --fail-on), or documents that no longer match (document --check)
          2  wrong usage, input or environment
          3  undecided: compare --fail-on could judge no case, or fewer than --decided; with --strict any
          4  incomplete: a case failed or the run was interrupted; what was measured is kept

        Environment:
          BENCH_CACHE  folder of compiled kernels; without it bench in XDG_CACHE_HOME or ~/.cache
          BENCH_STRICT 1: a warning of the compiler in a file of Bench's own is an error, for work on Bench itself
          CC           the C compiler; cc without it
          NO_COLOR     anything: no colours and no bar that is drawn over, as where TERM is dumb
          PATH         where interpreters, cmake and valgrind are looked for
          PYENV_ROOT   where pyenv keeps its interpreters, which are found too

        Files:
          results/MACHINE/TIME/    a run: summary.csv (a row a case), launches.csv (a case in a launch), breakeven.csv,
                                   fits.csv, projection.csv, raw.csv.gz (a batch), run.json, report.html, report.md,
                                   figures/, BenchmarkDotNet.Artifacts/
          results/reference/       the runs that the documentation is made from
          native/kernels/*.csv     all that can be measured

        """;

    public override bool Terminating => usual.Terminating;

    /// <summary>Help needs no arguments.</summary>
    public override bool ClearsParseErrors => usual.ClearsParseErrors;

    /// <summary>To the help option of a root, and so to all its commands.</summary>
    public static void AddTo(RootCommand root)
    {
        var option = root.Options.OfType<HelpOption>().Single();
        option.Action = new ManualHelp((HelpAction)option.Action!);
    }

    public override int Invoke(ParseResult parseResult)
    {
        var code = usual.Invoke(parseResult);
        parseResult.InvocationConfiguration.Output.Write(Common);
        return code;
    }
}
