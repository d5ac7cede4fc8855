using Bench.Native;
using NUnit.Framework;

namespace Bench.Tests.Cli;

/// <summary>What shells complete.</summary>
[Category("Program")]
public sealed class CompletionTests
{
    [TestCase("bench run --suite Ca", "Caching")]
    [TestCase("bench show x --workload type_", "type_check")]
    [TestCase("bench run --abi capi,hpy-u", "capi,hpy-universal")]
    [TestCase("bench verify --mode la", "latency")]
    [TestCase("bench plot x --figure lad", "ladder")]
    [TestCase("bench plot x --figure ladder,do", "ladder,dots")]
    [TestCase("bench run --exporters csv,js", "csv,json")]
    [TestCase("bench show x --columns ns,add", "ns,added")]
    [TestCase("bench run --precision q", "quick")]
    [TestCase("bench comp", "compare")]
    [TestCase("bench run --instr", "--instructions")]
    public async Task ValuesComeFromTheCatalogue(string line, string completion)
    {
        var ended = await BenchProcess.RunAsync($"[suggest:{line.Length}]", line);

        Assert.That(ended.Output.Split('\n'), Does.Contain(completion), ended.Errors);
    }

    [TestCase("bash", "COMP_LINE='{0}' COMP_POINT=${{#COMP_LINE}} COMP_WORDS=({0}) COMP_CWORD=$(( ${{#COMP_WORDS[@]}} - 1 )); _bench; printf '%s\\n' \"${{COMPREPLY[@]}}\"", "")]
    [TestCase("zsh", "words=({0}) CURRENT=$#words; _bench", "compadd() {{ shift; print -l -- \"$@\"; }}; compdef() {{ : }}; _files() {{ : }};")]
    [TestCase("fish", "complete -C '{0}'", "")]
    public async Task TheShellItselfCompletes(string shell, string complete, string before)
    {
        var program = Needed.Program(shell, shell);
        var script = await BenchProcess.RunAsync("completion", shell);
        using var temp = new TempFolder();
        var file = temp.Write("completion", script.Output);

        var completed = await ToolProcess.RunAsync(
            program, ["-c", $"{string.Format(System.Globalization.CultureInfo.InvariantCulture, before, "")} source {file}; {string.Format(System.Globalization.CultureInfo.InvariantCulture, complete, "bench run --suite Ca")}"], default);

        Assert.That(completed.Output.Split('\n').Select(line => line.Split('\t')[0]), Does.Contain("Caching"), completed.Output);
    }
}
