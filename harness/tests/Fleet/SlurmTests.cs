using NUnit.Framework;

namespace Bench.Tests.Fleet;

[Platform("Linux")]
public sealed class SlurmTests
{
    [Test]
    public async Task AnArrayOfTwoTasksMeasuresAndIsCompared()
    {
        foreach (var tool in new[] { "slurmctld", "slurmd", "sbatch", "munged" })
            if (!IsOnPath(tool))
                Assert.Ignore($"no {tool} here (Debian: apt-get install slurmctld slurmd slurm-client munge)");
        await RealPython.RequireToolsAsync();

        using var temp = new TempFolder();
        var (code, output) = await FleetScript.RunAsync("try-slurm.sh", temp.In("unused"));

        Assert.That(code, Is.Zero, output);
        Assert.That(output, Does.Contain("before  try-0/").And.Contain("after   try-1/"));
    }

    private static bool IsOnPath(string tool) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Any(folder => File.Exists(Path.Combine(folder, tool)));
}
