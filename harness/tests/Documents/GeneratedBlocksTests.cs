using Bench.Reporting.Documents;
using NUnit.Framework;

namespace Bench.Tests.Documents;

public sealed class GeneratedBlocksTests
{
    private const string Empty = "Before.\n\n<!-- bench: show a --mode call -->\n<!-- /bench -->\n\nAfter.\n";
    private const string Filled = "Before.\n\n<!-- bench: show a --mode call -->\n`bench show a --mode call`\n\n| ns |\n\n<!-- /bench -->\n\nAfter.\n";

    [TestCase(Empty)]
    [TestCase(Filled)]
    public void ABlockHoldsTheCommandInSightAndWhatItPrints(string text)
    {
        var blocks = new List<(int, string)>();

        var filled = GeneratedBlocks.Fill("x.md", text, block =>
        {
            blocks.Add((block.Line, block.Command));
            return block.With("| ns |\n");
        });

        Assert.That(filled, Is.EqualTo(Filled));
        Assert.That(blocks, Is.EqualTo(new[] { (3, "show a --mode call") }));
    }

    [Test]
    public void BlocksAreToldApart() => Assert.That(
        GeneratedBlocks.Fill("x.md", Empty + Filled, block => $"[{block.Line}]"), Is.EqualTo("Before.\n\n[3]\n\nAfter.\nBefore.\n\n[9]\n\nAfter.\n"));

    [TestCase("a\n<!-- bench: show a -->\nb\n", 2)]
    [TestCase("<!-- bench: show a -->\n<!-- bench: show b -->\n<!-- /bench -->\n", 1)]
    [TestCase("a\n\n<!-- /bench -->\n", 3)]
    [TestCase("a <!-- bench: show a --> b <!-- /bench -->\n", 1)]
    public void WhatIsNoWholeBlockIsRefusedWithItsLine(string text, int line) => Assert.That(
        () => GeneratedBlocks.Fill("x.md", text, block => block.Text),
        Throws.TypeOf<BenchException>().With.Message.StartsWith($"x.md line {line}: "));

    [Test]
    public void LinesOfPeopleKeepTheirNumbers() => Assert.That(GeneratedBlocks.Without(Filled).Split('\n')[9], Is.EqualTo("After."));
}
