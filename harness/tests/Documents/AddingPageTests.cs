using System.Text.RegularExpressions;
using Bench.Tests.Cli;
using NUnit.Framework;

namespace Bench.Tests.Documents;

/// <summary>harness/docs/adding.md, followed to the letter.</summary>
[Platform("Linux")]
[Category("Run")]
public sealed partial class AddingPageTests
{
    [Test]
    public async Task AWorkloadIsAddedByThatPageAlone()
    {
        await RealPython.FindAsync();
        using var checkout = await PlantedCheckout.CreateAsync();
        var page = await File.ReadAllTextAsync(Path.Combine(Path.GetDirectoryName(TestData.Source.Root)!, "harness", "docs", "adding.md"));
        var scripts = Script().Matches(page).Select(block => block.Groups[1].Value).Where(lines => lines.Contains("<<'END'", StringComparison.Ordinal)).ToList();
        Assert.That(scripts, Has.Count.EqualTo(3));
        foreach (var script in scripts)
            Assert.That(await checkout.ShellAsync(script), Is.EqualTo((0, "")));

        var ended = await checkout.RunAsync(isStrict: true, "verify", "--workload", "clip", "--no-instructions");

        Assert.That((ended.ExitCode, ended.Errors), Is.EqualTo((0, "")), ended.Output);
        Assert.That(ended.Output, Does.Match(@"\n[1-9]\d+ cases verified, 0 at fault\n$"));
    }

    [GeneratedRegex(@"```sh\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Script();
}
