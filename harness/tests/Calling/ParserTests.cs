using System.Diagnostics;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;

namespace Bench.Tests.Calling;

/// <summary>All parsers of a signature give what a Python function of it gives: results, or the type of what it raises.</summary>
[Platform("Linux")]
[Category("Native")]
public sealed class ParserTests
{
    private static readonly Dictionary<string, string[]> Parameters = new()
    {
        ["argparse_three"] = ["a", "b", "c"],
        ["argparse_keyword_only"] = ["a", "b", "c"],
        ["argparse_ten"] = ["array", "axis", "dtype", "out", "keepdims", "initial", "where", "order", "casting", "subok"],
        ["argparse_typed"] = ["count", "scale", "flag", "dtype"],
        ["arg_clinic"] = ["array", "factor", "index"],
    };

    private static readonly string[] Workloads = [.. Parameters.Keys];

    // Good and bad for any parameter. None overflows: a call that is wrong in two ways may be refused for either.
    private static readonly string[] Values = ["0", "7", "-1", "0.5", "True", "None", "'q'", "'x'", "[]", "int", "float", "array"];

    private static readonly string[] Strangers = ["other", "", "a_", "\\xe9", "count ", "\\ud800"];

    private CallingScripts scripts = null!;
    private Process python = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        scripts = await CallingScripts.CreateAsync();
        python = Process.Start(scripts.Command("agree.py"))!;
    }

    [OneTimeTearDown]
    public void Stop()
    {
        python?.StandardInput.Close();
        python?.WaitForExit();
        python?.Dispose();
        scripts?.Dispose();
    }

    [TestCaseSource(nameof(Workloads))]
    public void ParsersAgreeOnTheTable(string workload)
    {
        var lists = File.ReadAllLines(Path.Combine(CallingScripts.Folder, "argument_lists.tsv"))
            .Select(line => line.Split('\t')).Where(fields => fields[0] == workload).Select(fields => fields[1]).ToList();

        Assert.That(lists, Has.Count.GreaterThanOrEqualTo(40));
        Assert.Multiple(() =>
        {
            foreach (var list in lists)
                Assert.That(Ask(workload, list), Is.EqualTo("agree"), $"({list})");
        });
    }

    [TestCaseSource(nameof(Workloads))]
    public void ParsersAgreeOnAnyArguments(string workload) =>
        Prop.ForAll(Lists(Parameters[workload]).ToArbitrary(), list => Answer(workload, list).Label(list))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    [Test]
    public async Task RefusalsSayWhatIsWrongAndHeapTypesKeepOrLoseTheirVectorcall()
    {
        using var facts = Process.Start(scripts.Command("facts.py"))!;
        facts.StandardInput.Close();
        await facts.WaitForExitAsync();

        Assert.That(facts.ExitCode, Is.Zero);
    }

    /// <summary>Up to two positional arguments too many, and up to three keywords, some of them made at run time.</summary>
    private static Gen<string> Lists(string[] parameters)
    {
        var value = Gen.Elements(Values);
        var keyword = Gen.OneOf(Gen.Elements(parameters), Gen.Elements(Strangers));
        return from count in Gen.Choose(0, parameters.Length + 2)
               from positional in value.ListOf(count)
               from named in Gen.Choose(0, 3)
               from names in keyword.ListOf(named).Select(list => list.Distinct().ToList())
               from values in value.ListOf(names.Count)
               from interned in Gen.Elements(true, false)
               select string.Join(", ", positional.Concat(names.Zip(values, (name, given) => Keyword(name, given, interned))));
    }

    private static string Keyword(string name, string given, bool interned) =>
        interned && name.All(char.IsAsciiLetter) && name.Length > 0 ? $"{name}={given}" : $"**{{''.join(list('{name}')): {given}}}";

    private Property Answer(string workload, string list)
    {
        var answer = Ask(workload, list);
        return (answer == "agree").ToProperty().Label(answer);
    }

    private string Ask(string workload, string list)
    {
        python.StandardInput.WriteLine($"{workload}\t{list}");
        python.StandardInput.Flush();
        return python.StandardOutput.ReadLine() is { } line
            ? JsonSerializer.Deserialize<string>(line)!
            : throw new InvalidOperationException($"the script ended at {workload}({list})");
    }
}
