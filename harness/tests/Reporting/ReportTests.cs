using System.Text.RegularExpressions;
using Bench.Analysis;
using Bench.Catalogue;
using Bench.Reporting;
using Bench.Reporting.Advising;
using Bench.Reporting.Findings;
using Bench.Reporting.Model;
using Bench.Reporting.Questions;
using Bench.Reporting.Writers;
using NUnit.Framework;

namespace Bench.Tests.Reporting;

public sealed class ReportTests
{
    private static readonly string[] Order =
    [
        "advice", "question-gc", "question-la", "question-ap", "question-ts", "question-pa", "question-cc", "question-mc", "question-vc",
        "breakeven", "tables", "method", "provenance", "words",
    ];

    private static Probe Capsule => CGlobals.Question.Probes.Single(probe => probe is { Abi: Abis.HpyUniversal, Strategy: "hpy_global_capsule" });

    [Test]
    public void SectionsComeInTheOrderOfTheQuestions()
    {
        using var sample = Samples.Rich();

        Assert.That(ReportBuilder.Build(new(sample.Read())).Sections.Select(section => section.Anchor), Is.EqualTo(Order));
    }

    /// <summary>Reversed data, reversed answer: for whatever a question's verdict tells.</summary>
    [Test]
    public void AVerdictFollowsFromTheData([Values("GC", "AP", "TS", "PA", "CC", "MC", "VC")] string question)
    {
        foreach (var probe in QuestionList.Of(question).Probes.Where(probe => probe.Place != Place.Table))
        {
            Assert.That(Verdict(7), Does.Contain($"{probe.NameAtPoint} {(probe.IsAccess ? "adds" : "costs")} +7.00 [6.99;\u00a07.01]\u00a0ns on cpython 3.13.0"));
            Assert.That(Verdict(-7), Does.Contain($"{probe.NameAtPoint} is cheaper than {Against(probe)}: −7.00"));
            Assert.That(Verdict(0), Does.Contain($"{probe.NameAtPoint} costs the same as {Against(probe)}: 0.00"));
            Assert.That(Verdict(0.2, 1), Does.Contain($"{probe.NameAtPoint} cannot be told from {Against(probe)}: +0.20"));

            string Verdict(double price, double error = 0.01)
            {
                using var sample = new SampleRun().With(probe, price, error);
                return ReportTests.Verdict(sample, $"question-{question.ToLowerInvariant()}");
            }
        }
    }

    [Test]
    public void EachInterpreterIsNamedWithItsOwnPrice()
    {
        var probe = Capsule;
        using var sample = new SampleRun().With(probe, 9, version: "3.13.0").With(probe, 4, version: "3.8.18").With(probe, -2, version: "3.11.7").With(probe, 5, version: "3.9.18");

        Assert.That(Verdict(sample, "question-gc"), Is.EqualTo(
            "HPyGlobal with a capsule adds +4.00\u00a0ns on cpython 3.8.18, +5.00\u00a0ns on 3.9.18, +9.00\u00a0ns on 3.13.0; it is cheaper than doing nothing: −2.00\u00a0ns on cpython 3.11.7."));
    }

    [TestCase("pays", "spoils none of 2 caches", "has nothing to restore")]
    [TestCase("spoiled", "spoils 1 of 2 caches, `small_block`; 1 still pays", "restores the benefit of `small_block`")]
    [TestCase("marginal", "spoils none of 2 caches, but `small_block` gains nothing", "restores the benefit of `small_block`")]
    public void WhatBecomesOfTheCachesIsCounted(string verdict, string spoiling, string restoring)
    {
        using var sample = new SampleRun().With(Capsule, 9)
            .WithBreakEven("hpy_global_capsule", 20, 3, verdict, abi: Abis.HpyUniversal).WithBreakEven("hpy_global_capsule", 20, 3, "pays", "type_check", Abis.HpyUniversal)
            .WithBreakEven("clinic_state_prototype", 20, 3, "pays", abi: Abis.HpyUniversal);
        using var unrestored = new SampleRun().With(Capsule, 9)
            .WithBreakEven("hpy_global_capsule", 20, 3, "spoiled", abi: Abis.HpyUniversal).WithBreakEven("clinic_state_prototype", 20, -3, "spoiled", abi: Abis.HpyUniversal);

        Assert.That(Verdict(sample, "question-gc"), Does.Contain($"On cpython 3.13.0 HPyGlobal with a capsule {spoiling}.").And.Contain($"On cpython 3.13.0 state passed by a generated trampoline {restoring}"));
        Assert.That(Verdict(unrestored, "question-gc"), Does.Contain("HPyGlobal with a capsule spoils 1 of 1 cache, `small_block`; 0 still pay.").And.Contain("does not restore the benefit of `small_block`"));
    }

    [Test]
    public void ACacheAtTwoPointsIsOneCache()
    {
        using var sample = new SampleRun().With(Capsule, 9)
            .WithBreakEven("hpy_global_capsule", 20, 3, "spoiled", "pytype_to_dtype", Abis.HpyUniversal, "lookup=miss")
            .WithBreakEven("hpy_global_capsule", 20, 3, "pays", "pytype_to_dtype", Abis.HpyUniversal, "lookup=hit")
            .WithBreakEven("hpy_global_capsule", 20, 3, "pays", "type_check", Abis.HpyUniversal);

        Assert.That(Verdict(sample, "question-gc"), Does.Contain("HPyGlobal with a capsule spoils 1 of 2 caches, `pytype_to_dtype lookup=miss`; 1 still pays."));
    }

    [Test]
    public void TheBestIdiomFollowsFromTheData()
    {
        using var pair = Idioms("pair_value", "two_lazy");
        using var lazy = Idioms("two_lazy", "pair_value");

        Assert.That(Verdict(pair, "question-pa"), Does.StartWith("The cheapest of HPy's ways (shape=pure;reads=3;depth=3) is `pair_value`: +1.00"));
        Assert.That(Verdict(lazy, "question-pa"), Does.StartWith("The cheapest of HPy's ways (shape=pure;reads=3;depth=3) is `two_lazy`: +1.00"));

        SampleRun Idioms(string best, string worse) => new SampleRun()
            .With(best, 1, abi: Abis.HpyUniversal, workload: "array_struct", parameters: "shape=pure;reads=3;depth=3", suite: "Arrays")
            .With(worse, 5, abi: Abis.HpyUniversal, workload: "array_struct", parameters: "shape=pure;reads=3;depth=3", suite: "Arrays");
    }

    // What cannot be told apart is as good, but the lowest price is named, though its interval reaches further.
    [Test]
    public void TheCheapestOfEqualsIsTheLowestPrice()
    {
        using var sample = new SampleRun()
            .With("two_lazy", 1.02, 0.01, abi: Abis.HpyUniversal, workload: "array_struct", parameters: "shape=pure;reads=3;depth=3", suite: "Arrays")
            .With("pair_value", 1.01, 0.05, abi: Abis.HpyUniversal, workload: "array_struct", parameters: "shape=pure;reads=3;depth=3", suite: "Arrays");

        Assert.That(Verdict(sample, "question-pa"), Does.Contain("is `pair_value`: +1.01 [0.96;\u00a01.06]\u00a0ns against `struct_pointer` (as good: `two_lazy`)"));
    }

    [Test]
    public void WhatIsToBeReplacedIsNotAdvised()
    {
        using var sample = new SampleRun()
            .With("direct_call", 0, abi: Abis.HpyUniversal, workload: "capi_delegation", parameters: "signature=object", mode: "latency", suite: "ArrayApi")
            .With("hpy_table_passed", 2, abi: Abis.HpyUniversal, workload: "capi_delegation", parameters: "signature=object", mode: "latency", suite: "ArrayApi");

        Assert.That(
            Advice.All(sample.Read(), new Prices(sample.Read())).Select(advice => advice.Good.Single().Strategy),
            Is.EqualTo(["hpy_table_passed"]));
    }

    [Test]
    public void WhatVerdictsTellIsInTheCatalogue() => Assert.Multiple(() =>
    {
        foreach (var (question, probe) in QuestionList.All.SelectMany(question => question.Probes.Select(probe => (question, probe))))
        {
            var kernel = TestData.RealCatalogue.Kernels.SingleOrDefault(kernel => (kernel.Workload, kernel.Strategy) == (probe.Workload, probe.Strategy));
            Assert.That(kernel?.Abis, Does.Contain(Abis.Of(probe.Abi).CompiledAs), probe.Name);
            Assert.That(probe.Point.Length == 0 || kernel!.Parameters.Contains(probe.Point), probe.Name);
            Assert.That(Question.IdsOf(kernel!), Does.Contain(question.Id), probe.Name);
        }
        foreach (var choice in QuestionList.All.SelectMany(question => question.Choices))
            Assert.That(TestData.RealCatalogue.Kernels.Any(kernel => kernel.Workload == choice.Workload && kernel.Abis.Contains(choice.Abi)), choice.Name);
        foreach (var way in CGlobals.Ways)
            Assert.That(TestData.RealCatalogue.Kernels.Any(kernel => kernel.Strategy == way.Strategy && kernel.IsCache && kernel.Abis.Contains(way.Abi)), way.Name);
    });

    [Test]
    public void OfAQuestionWithoutDataNothingIsSaid()
    {
        using var sample = new SampleRun().With("module_state", 2);

        Assert.That(
            ReportBuilder.Build(new(sample.Read())).Sections.Select(section => section.Anchor),
            Has.None.EqualTo("question-vc").And.None.EqualTo("breakeven").And.None.EqualTo("projection"));
    }

    [Test]
    public void BreakEvenTellsWhatIsSpoiledAndBehindWhat()
    {
        using var spoiled = new SampleRun().With("c_static", 0).WithBreakEven("hpy_global_capsule", 20, -3, "spoiled", abi: Abis.HpyUniversal).WithBreakEven("module_state", 20, 17, "pays");
        using var sound = new SampleRun().With("c_static", 0).WithBreakEven("module_state", 20, 17, "pays");

        Assert.That(Verdict(spoiled, "breakeven"), Does.Contain("On cpython 3.13.0 HPyGlobal with a capsule spoils 1 of 1 cache, `small_block`"));
        Assert.That(Verdict(sound, "breakeven"), Is.EqualTo("On cpython 3.13.0 module state (C API) leaves `small_block` its benefit."));
        Assert.That(Cells(spoiled).Single(row => row.Contains("`small_block`")), Has.Member("SPOILED, would pay from 23.0; work 20.0"));
        Assert.That(Cells(sound).Single(), Is.EqualTo(["`small_block`", "pays from 3.00; work 20.0"]));

        static IEnumerable<IReadOnlyList<string>> Cells(SampleRun sample) => ReportBuilder.Build(new(sample.Read())).Sections
            .Single(section => section.Anchor == "breakeven").Contents.OfType<Grid>().First().Table.Rows.Select(row => row.Cast<string>().ToList());
    }

    [TestCase(0.05, 0.01, Effect.None)]
    [TestCase(2.0, 0.01, Effect.Dearer)]
    [TestCase(-2.0, 0.01, Effect.Cheaper)]
    [TestCase(0.3, 0.5, Effect.Unclear)]
    public void AnIntervalIsHeldAgainstTheNoise(double move, double error, Effect effect)
    {
        using var sample = new SampleRun().WithTwins(0.1).With("module_state", move, error);

        Assert.That(new Prices(sample.Read()).Of("state_read").Single().Effect, Is.EqualTo(effect));
    }

    [Test]
    public void ANoisyRunBelievesLess()
    {
        using var sample = new SampleRun().WithTwins(3).With("hpy_global_capsule", 2, abi: Abis.HpyUniversal);

        Assert.That(new Prices(sample.Read()).Of("state_read").Single().Effect, Is.EqualTo(Effect.None));
        Assert.That(Verdict(sample, "question-gc"), Does.StartWith("HPyGlobal with a capsule costs the same as doing nothing"));
    }

    [Test]
    public void FindingsAnswerTheNotesInTheirOrderOfTheInterpreterWithTheCApi()
    {
        using var sample = new SampleRun();
        foreach (var probe in QuestionList.All.SelectMany(question => question.Probes))
            sample.With(probe, 900, version: "3.13.0").With(probe, 7, version: "3.8.18");
        sample.With("c_static", 0, version: "3.13.0").With("c_static", 0, version: "3.8.18").With("c_static", 0, version: "3.12.1");

        var findings = ReportBuilder.Findings(new(sample.Read()));

        Assert.That(findings.Select(finding => finding.Question), Is.EqualTo(["Module state", "Limited API", "Arguments", "Type slots", "Struct pointers"]));
        Assert.That(findings[0].Lines[0], Does.StartWith("On cpython 3.13.0 (of 3 runtimes): Module state in a function costs +900 [900;\u00a0900]\u00a0ns"));
        Assert.That(findings.SelectMany(finding => finding.Lines), Has.None.Contains("3.8.18"), "the largest numbers are not the most important");
    }

    [Test]
    public void AQuestionWithoutDataGivesNoFinding()
    {
        using var sample = new SampleRun().With(QuestionList.Of("MC").Probes.First(probe => probe.Place == Place.FirstLine), 2);

        Assert.That(ReportBuilder.Findings(new(sample.Read())).Select(finding => finding.Question), Is.EqualTo(["Metaclass"]));
    }

    [Test]
    public void AdviceIsTheLowestRungOfThoseThatCannotBeToldFromTheBest()
    {
        using var sample = new SampleRun().WithTwins(0.01)
            .With("c_static", 0).With("c_static_pointer", 0).With("thread_local", 0.1)
            .With("module_state", 2.05, 0.1).With("object_state", 2.0, 0.1).With("capsule_static", 5).With("interpreter_array_prototype", 1);
        using var other = new SampleRun().WithTwins(0.01).With("module_state", 2.5).With("object_state", 2.0);

        Assert.That(
            Advice.All(sample.Read(), new Prices(sample.Read())).Single().Good.Select(way => way.Strategy),
            Is.EqualTo(["module_state", "object_state"]));
        Assert.That(Advice.All(other.Read(), new Prices(other.Read())).Single().Good.Select(way => way.Strategy), Is.EqualTo(["object_state"]));
    }

    [Test]
    public void WhatWasLeftOutIsTold()
    {
        using var sample = new SampleRun().With("module_state", 2).WithAbsent("module_by_token", "needs CPython 3.15");

        Assert.That(Text(sample.Read()), Does.Contain("cpython 3.13.0, capi: 1 case absent: needs CPython 3.15").And.Contain("no run.json").And.Contain("no fits.csv"));
    }

    [Test]
    public void HowInterpretersWereBuiltIsATableInBoth()
    {
        using var sample = new SampleRun().With("module_state", 2).Write();
        File.WriteAllText(Path.Combine(sample.Path, "run.json"), """
            {"runtimes": [
              {"runtime": "cpython", "version": "3.13.0", "compiler": "GCC 12.2.0", "pgo": false, "pgo_evidence": "in 38 % of pairs",
               "lto": null, "lto_evidence": "", "jit": "off", "assertions": false, "optimisation": "-O3", "free_threaded": false,
               "numpy": null, "hpy": "of unknown version"},
              {"runtime": "cpython", "version": "3.11.2", "compiler": "GCC 12.2.0", "pgo": null, "pgo_evidence": "", "free_threaded": true},
              {"runtime": "cpython", "version": "3.8.18", "compiler": "GCC 12.2.0", "pgo": false},
              {"runtime": "dotnet", "version": "10.0", "compiler": ".NET 10.0.12", "pgo": null, "pgo_evidence": ""}]}
            """);

        var text = Text(sample.Read());
        var html = HtmlWriter.Write(ReportBuilder.Build(new(sample.Read())));

        Assert.That(text, Does.Contain(string.Join('\n',
            "| interpreter | compiler | flags say | PGO | LTO | JIT | free-threaded | assertions | machine |",
            "|---|---|---|---|---|---|---|---|---|",
            "| cpython 3.13.0 | GCC 12.2.0 | -O3 | no | unknown | off | no | no | lab-1 |",
            "| cpython 3.11.2 | GCC 12.2.0 | unknown | unknown | unknown | unknown | yes | unknown | lab-1 |"))
            .And.Not.Contain("| cpython 3.8.18 |"));
        Assert.That(html, Does.Contain("How the interpreters were built").And.Not.Contain("<td>dotnet"));
        var facts = ReportBuilder.Build(new(sample.Read())).Sections.Single(section => section.Anchor == "provenance")
            .Contents.OfType<Grid>().Single(grid => grid.IsFolded).Table.Rows.Select(row => $"{row[0]}: {row[1]}");
        Assert.That(facts, Is.SupersetOf(
        [
            "runtimes 1.pgo_evidence: in 38 % of pairs", "runtimes 1.numpy: none", "runtimes 1.hpy: of unknown version",
            "runtimes 2.pgo: unknown", "runtimes 3.pgo: unknown",
        ]));
    }

    [Test]
    public void TheHtmlNeedsNothingBesideItAndItsTablesAreLabelled()
    {
        using var sample = Samples.Rich();
        var html = HtmlWriter.Write(ReportBuilder.Build(new(sample.Read())));

        Assert.That(html, Does.Not.Match("(src|href)=\"(?!#|data:)").And.Not.Contain("@import").And.Not.Contain("url("));
        Assert.That(Regex.Count(html, "<th "), Is.EqualTo(Regex.Count(html, "<th scope=\"col\"")).And.GreaterThan(20));
        Assert.That(Regex.Count(html, "<svg "), Is.GreaterThan(3));
    }

    [Test]
    public void TheMarkdownHasTheSameSentencesAndItsFiguresBesideIt()
    {
        using var sample = Samples.Rich();
        using var folder = new TempFolder();
        ReportFiles.Write(new(sample.Read()), folder.Path);
        var text = File.ReadAllText(folder.In("report.md"));

        foreach (Match figure in Regex.Matches(text, @"\]\((figures/[^)]+)\)"))
            Assert.That(folder.In(figure.Groups[1].Value), Does.Exist);
        foreach (var sentence in ReportBuilder.Build(new(sample.Read())).Sections.SelectMany(section => section.Contents).OfType<Conclusion>().SelectMany(conclusion => conclusion.Lines))
            Assert.That(text, Does.Contain(sentence));
    }

    [Test]
    public void NineInterpretersFitInThreeMegabytes()
    {
        using var sample = new SampleRun { HasLaunches = false }.WithTwins(0.05);
        var count = 0;
        foreach (var version in new[] { "3.8.18", "3.9.18", "3.10.13", "3.11.2", "3.11.7", "3.12.1", "3.13.0", "3.14.0", "3.15.0" })
            foreach (var kernel in TestData.RealCatalogue.Kernels.Where(kernel => !kernel.IsControl))
                foreach (var abi in kernel.Abis)
                    foreach (var mode in kernel.Modes)
                        foreach (var point in kernel.Parameters.Where(point => kernel.IsTimed(point, mode)).Take(3))
                            // Figures that do not repeat: repeated ones would pack too well.
                            sample.With(kernel.Strategy, ++count * 7919 % 10007 / 13.0, count * 31 % 97 / 29.0, abi, kernel.Workload, version, point, mode.Name(), kernel.Suite);
        using var folder = new TempFolder();

        var data = sample.Read();
        var html = new FileInfo(ReportFiles.Write(new(data), folder.Path));

        Assert.That(data.Cases, Has.Count.GreaterThan(9 * 3400));
        Assert.That(html.Length, Is.LessThan(3_000_000));
        Assert.That(new FileInfo(folder.In("report.md")).Length, Is.LessThan(150_000));
    }

    private static string Against(Probe probe) => probe.IsAccess
        ? "doing nothing"
        : $"`{TestData.RealCatalogue.Kernels.Single(kernel => (kernel.Workload, kernel.Strategy) == (probe.Workload, probe.Strategy)).ReferenceIn(Mode.Call)}`";

    private static string Verdict(SampleRun sample, string anchor) => string.Join('\n', ReportBuilder.Build(new(sample.Read())).Sections
        .Single(section => section.Anchor == anchor).Contents.OfType<Conclusion>().First().Lines);

    private static string Text(Dataset data) => MarkdownWriter.Write(ReportBuilder.Build(new(data)), "figures");
}
