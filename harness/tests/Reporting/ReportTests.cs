using System.Text.RegularExpressions;
using Bench.Catalogue;
using Bench.Plotting.Figures;
using Bench.Reporting;
using Bench.Reporting.Findings;
using Bench.Reporting.Model;
using Bench.Reporting.Writers;
using NUnit.Framework;

namespace Bench.Tests.Reporting;

public sealed class ReportTests
{
    private static readonly string[] Order =
    [
        "question-gc", "question-ap", "question-ts", "question-pa", "question-cc", "question-mc", "question-vc",
        "breakeven", "advice", "tables", "method", "provenance",
    ];

    [Test]
    public void SectionsComeInTheOrderOfTheQuestions()
    {
        using var sample = Samples.Rich();

        Assert.That(ReportBuilder.Build(sample.Read()).Sections.Select(section => section.Anchor), Is.EqualTo(Order));
    }

    [Test]
    public void OtherDataGiveAnotherVerdict()
    {
        using var dear = new SampleRun().With("hpy_global_capsule", 9, abi: Abis.HpyUniversal);
        using var free = new SampleRun().With("hpy_global_capsule", 0, abi: Abis.HpyUniversal);

        Assert.That(Verdict(dear, "question-gc"), Does.Contain("1 cost more than the reference").And.Contain("HPyGlobal with a capsule (`hpy_global_capsule`, hpy-universal) +9.00\u00a0ns a call"));
        Assert.That(Verdict(free, "question-gc"), Does.Contain("1 cost the same within the A/A spread").And.Contain("hpy-universal) 0.00\u00a0ns a call").And.Contain("module state was not measured"));
    }

    [Test]
    public void AQuestionWithoutDataIsNotAnswered()
    {
        using var sample = new SampleRun().With("module_state", 2);

        Assert.That(Verdict(sample, "question-vc"), Is.EqualTo("Not answered: these runs have no case of question VC."));
        Assert.That(Verdict(sample, "breakeven"), Is.EqualTo("Not answered: these runs have no breakeven.csv, or it is empty."));
    }

    [Test]
    public void BreakEvenTellsWhatIsSpoiledAndBehindWhat()
    {
        using var spoiled = new SampleRun().With("c_static", 0).WithBreakEven("hpy_global_capsule", 20, -3, "spoiled", abi: Abis.HpyUniversal).WithBreakEven("module_state", 20, 17, "pays");
        using var sound = new SampleRun().With("c_static", 0).WithBreakEven("module_state", 20, 17, "pays");

        Assert.That(Verdict(spoiled, "breakeven"), Does.Contain("behind `hpy_global_capsule` (hpy-universal) 1 of 1, `small_block`"));
        Assert.That(Verdict(sound, "breakeven"), Does.Contain("pays 1.").And.Contain("No rung spoils any of them."));
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
        using var sample = new SampleRun().WithTwins(3).With("module_state", 2);

        Assert.That(new Prices(sample.Read()).Of("state_read").Single().Effect, Is.EqualTo(Effect.None));
        Assert.That(Verdict(sample, "question-gc"), Does.Contain("1 cost the same within the A/A spread"));
    }

    [Test]
    public void FindingsTellFiveThingsTheSurestFirst()
    {
        using var sample = new SampleRun().WithTwins(0.05)
            .With("module_state", 2).With("capsule_static", 30).With("capsule_module_dict", 20)
            .With("interpreter_array_prototype", 90).With("recompute", 80)
            .With("module_state", 60, 55, workload: "import_cache", parameters: "")
            .With("varargs", 8, workload: "convention", suite: "Calling", parameters: "args=1;keywords=0");

        var findings = Finding.MostImportant(sample.Read(), new Prices(sample.Read()), 5);

        Assert.That(findings.Select(finding => (finding.Price.Case.Row.Workload, finding.Price.Strategy)), Is.EqualTo(new[]
        {
            ("state_read", "capsule_static"), ("convention", "varargs"), ("import_cache", "module_state"),
        }));
        Assert.That(findings[0].Text, Does.Contain("+30.0 [30.0;\u00a030.0]\u00a0ns").And.Contain("the whole 4.00 times as long").And.Contain("against `c_static`"));
    }

    [Test]
    public void AdviceIsTheLowestRungOfThoseThatCannotBeToldFromTheBest()
    {
        using var sample = new SampleRun().WithTwins(0.01)
            .With("c_static", 0).With("c_static_pointer", 0).With("thread_local", 0.1)
            .With("module_state", 2.05, 0.1).With("object_state", 2.0, 0.1).With("capsule_static", 5).With("interpreter_array_prototype", 1);
        using var other = new SampleRun().WithTwins(0.01).With("module_state", 2.5).With("object_state", 2.0);

        var advice = Advice.All(sample.Read(), new Prices(sample.Read())).Single();
        Assert.That((advice.Best.Strategy, advice.AsGood.Single().Strategy), Is.EqualTo(("module_state", "object_state")));
        Assert.That(Text(sample.Read()), Does.Contain("If your extension keeps caches in C globals, on cpython 3.13.0 use `module_state` through capi"));
        Assert.That(Text(other.Read()), Does.Contain("If your extension keeps caches in C globals, on cpython 3.13.0 use `object_state` through capi"));
    }

    [Test]
    public void WhatWasLeftOutIsTold()
    {
        using var sample = new SampleRun().With("module_state", 2).WithAbsent("module_by_token", "needs CPython 3.15");

        Assert.That(Text(sample.Read()), Does.Contain("cpython 3.13.0, capi: 1 case absent: needs CPython 3.15").And.Contain("no run.json").And.Contain("no fits.csv"));
    }

    [Test]
    public void TheHtmlNeedsNothingBesideItAndItsTablesAreLabelled()
    {
        using var sample = Samples.Rich();
        var html = HtmlWriter.Write(ReportBuilder.Build(sample.Read()));

        Assert.That(html, Does.Not.Match("(src|href)=\"(?!#|data:)").And.Not.Contain("@import").And.Not.Contain("url("));
        Assert.That(Regex.Count(html, "<th "), Is.EqualTo(Regex.Count(html, "<th scope=\"col\"")).And.GreaterThan(20));
        Assert.That(Regex.Count(html, "<svg "), Is.GreaterThan(3));
    }

    [Test]
    public void TheMarkdownHasTheSameSentencesAndItsFiguresBesideIt()
    {
        using var sample = Samples.Rich();
        using var folder = new TempFolder();
        ReportFiles.Write(sample.Read(), folder.Path);
        var text = File.ReadAllText(folder.In("report.md"));

        foreach (Match figure in Regex.Matches(text, @"\]\((figures/[^)]+)\)"))
            Assert.That(folder.In(figure.Groups[1].Value), Does.Exist);
        foreach (var sentence in ReportBuilder.Build(sample.Read()).Sections.SelectMany(section => section.Blocks).OfType<Verdict>().SelectMany(verdict => verdict.Lines))
            Assert.That(text, Does.Contain(sentence));
    }

    [Test]
    public void ALargeRunFitsInThreeMegabytes()
    {
        using var sample = new SampleRun().WithTwins(0.05);
        foreach (var version in new[] { "3.8.18", "3.11.7", "3.13.0" })
            foreach (var kernel in TestData.RealCatalogue.Kernels.Where(kernel => !kernel.IsControl))
                foreach (var abi in kernel.Abis)
                    foreach (var mode in kernel.Modes)
                        sample.With(kernel.Strategy, 2, 0.1, abi, kernel.Workload, version, kernel.Parameters[0], mode.Name(), kernel.Suite);
        using var folder = new TempFolder();

        var data = sample.Read();
        var html = new FileInfo(ReportFiles.Write(data, folder.Path));

        Assert.That(data.Cases, Has.Count.GreaterThan(2500));
        Assert.That(html.Length, Is.LessThan(3_000_000));
    }

    private static string Verdict(SampleRun sample, string anchor) => string.Join('\n', ReportBuilder.Build(sample.Read()).Sections
        .Single(section => section.Anchor == anchor).Blocks.OfType<Verdict>().First().Lines);

    private static string Text(Dataset data) => MarkdownWriter.Write(ReportBuilder.Build(data), "figures");
}
