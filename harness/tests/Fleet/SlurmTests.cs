using NUnit.Framework;

namespace Bench.Tests.Fleet;

[Platform("Linux")]
[Category("Fleet")]
public sealed class SlurmTests
{
    [Test]
    public async Task AnArrayOfTwoTasksMeasuresAndIsCompared()
    {
        Needed.Program("slurmctld", "slurmctld");
        Needed.Program("slurmd", "slurmd");
        Needed.Program("slurm-client", "sbatch");
        Needed.Program("munge", "munged");
        RealPython.RequireTools();

        using var temp = new TempFolder();
        var (code, output) = await FleetScript.RunAsync("try-slurm.sh", temp.In("unused"));

        Assert.That(code, Is.Zero, output);
        Assert.That(output, Does.Contain("try-0: ").And.Contain("try-1: "));
    }
}
