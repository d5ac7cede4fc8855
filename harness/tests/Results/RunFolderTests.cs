using System.IO.Compression;
using System.Text.Json;
using Bench.Machine;
using Bench.Recording;
using Bench.Results;
using NUnit.Framework;

namespace Bench.Tests.Results;

public sealed class RunFolderTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 2, 5, 4, 5, TimeSpan.FromHours(2));

    private TempFolder temp = null!;

    [SetUp]
    public void MakeFolder() => temp = new TempFolder();

    [TearDown]
    public void RemoveFolder() => temp.Dispose();

    [Test]
    public void ARunIsNamedByMachineAndUtcTime()
    {
        using var folder = Create();

        Assert.That(folder.Path, Is.EqualTo(temp.In("lab/20260102T030405Z")));
        Assert.That((folder.Run, folder.Machine), Is.EqualTo(("20260102T030405Z", "lab")));
    }

    [Test]
    public void ARunOfTheSameSecondGetsAFolderOfItsOwn()
    {
        using var first = Create();
        first.AppendLaunches([TestData.ALaunch()]);

        using var second = Create();

        Assert.That(second.Run, Is.EqualTo("20260102T030405Z-2"));
        Assert.That(Lines(first, "launches.csv"), Has.Length.EqualTo(2));
    }

    [Test]
    public void ARunIsIncompleteFromTheFirstMoment()
    {
        using var folder = Create();

        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder.Path, "run.json")));
        Assert.That(json.RootElement.GetProperty("run").GetString(), Is.EqualTo(folder.Run));
        Assert.That(json.RootElement.GetProperty("status").GetString(), Is.EqualTo("incomplete"));
        Assert.That(json.RootElement.GetProperty("start").GetDateTimeOffset(), Is.EqualTo(Start));
    }

    [Test]
    public void AClockThatIsSetBackEndsNoRunBeforeItBegan()
    {
        using var folder = RunFolder.Create(temp.Path, "lab", DateTimeOffset.UtcNow.AddYears(1), withRaw: false);

        Assert.That(folder.Now, Is.InRange(folder.Start, folder.Start.AddMinutes(1)));
    }

    [TestCase("size=8k", true)]
    [TestCase("nr_inodes=2", false)]
    [TestCase("nr_inodes=3", false)]
    public async Task AFullDiskIsRefusedAndNothingIsLeft(string size, bool isFilled)
    {
        using var disk = await SmallDisk.MountAsync(temp.In("disk"), size);
        if (isFilled)
            Assert.That(() => File.WriteAllBytes(Path.Combine(disk.Path, "fill"), new byte[8192]), Throws.Nothing);

        Assert.That(
            () => RunFolder.Create(disk.Path, "lab", Start, withRaw: false),
            Throws.TypeOf<BenchException>().With.Message.Contains("choose another folder with --results"));
        Assert.That(Directory.GetDirectories(disk.Path), Is.Empty);
    }

    [Test]
    public void ARunThatMeasuredNothingLeavesNoFolderAndTakesNoOther()
    {
        using (var alone = Create())
            alone.Discard();
        Assert.That(Directory.GetDirectories(temp.Path), Is.Empty);

        using var other = Create();
        using (var second = Create())
            second.Discard();

        Assert.That(Directory.GetDirectories(temp.In("lab")), Is.EqualTo([other.Path]));
    }

    [Test]
    public void LinesAreWrittenIfThereAreAny()
    {
        using var folder = Create();
        folder.WriteTable<FitRow>("fits.csv", []);
        Assert.That(File.Exists(Path.Combine(folder.Path, "fits.csv")), Is.False);

        folder.WriteTable<FitRow>("fits.csv", [
            new FitRow
            {
                Run = "run", Runtime = "cpython", Version = "3.13.0", Abi = "capi", Workload = "convention", Strategy = "fastcall", Mode = "call",
                Against = "args;keywords=0", InterceptNs = 5, InterceptLow = 4, InterceptHigh = 6, SlopeNs = 0.25, SlopeLow = 0.125, SlopeHigh = 0.5,
            },
        ]);

        Assert.That(Lines(folder, "fits.csv"), Is.EqualTo([
            "schema,run,runtime,version,abi,workload,strategy,mode,against,intercept_ns,intercept_low,intercept_high,slope_ns,slope_low,slope_high",
            "1,run,cpython,3.13.0,capi,convention,fastcall,call,args;keywords=0,5,4,6,0.25,0.125,0.5",
        ]));
    }

    [Test]
    public void RunsThatBeginTogetherDoNotShareAFolder()
    {
        var folders = new RunFolder?[16];
        Parallel.For(0, folders.Length, i => folders[i] = Create());
        foreach (var folder in folders)
            folder!.Dispose();

        Assert.That(folders.Select(folder => folder!.Path), Is.Unique);
    }

    [Test]
    public void LaunchesAreReadableWhileTheRunGoesOn()
    {
        using var folder = Create();
        Assert.That(Lines(folder, "launches.csv"), Has.Length.EqualTo(1));

        folder.AppendLaunches([TestData.ALaunch(), TestData.ALaunch(launch: 1)]);

        Assert.That(Lines(folder, "launches.csv"), Has.Length.EqualTo(3));
    }

    [Test]
    public void RawIsKeptOnlyIfWanted()
    {
        using (var folder = RunFolder.Create(temp.Path, "lab", Start, withRaw: false))
        {
            folder.AppendRaw("1\n");
            Assert.That(Raw(folder), Does.EndWith("\n1\n"), "until the launch is through: a kill must not lose it");

            folder.EndLaunch();

            Assert.That(Raw(folder), Does.EndWith("ns\n"));
        }
        Assert.That(Directory.GetFiles(temp.Path, "raw*", SearchOption.AllDirectories), Is.Empty);
    }

    [Test]
    public void BatchesOfALaunchThatBrokeOffStay()
    {
        var folder = RunFolder.Create(temp.Path, "lab", Start, withRaw: false);
        folder.AppendRaw("1\n");
        folder.Dispose();

        Assert.That(Raw(folder), Does.EndWith("\n1\n"));
    }

    [Test]
    public void ASummaryIsReplacedAsAWhole()
    {
        using var folder = Create();
        var row = TestData.ASummary(TestData.ACase("c_static"));
        folder.WriteSummary([row, row]);
        // Whoever has the old one open keeps it: it was not written into.
        using var reader = new StreamReader(Path.Combine(folder.Path, "summary.csv"));

        folder.WriteSummary([row]);

        Assert.That(reader.ReadToEnd().Trim().Split('\n'), Has.Length.EqualTo(3));
        Assert.That(Lines(folder, "summary.csv"), Has.Length.EqualTo(2));
        Assert.That(Directory.GetFiles(folder.Path, "*.part"), Is.Empty);
    }

    [Test]
    public void AReplacementThatFailsLeavesTheOldOne()
    {
        using var folder = Create();
        var row = TestData.ASummary(TestData.ACase("c_static"));
        folder.WriteSummary([row]);

        Assert.That(
            () => folder.WriteSummary(Enumerable.Range(0, 2).Select(i => i == 0 ? row : throw new IOException("full"))), Throws.InstanceOf<IOException>());

        Assert.That(Lines(folder, "summary.csv"), Has.Length.EqualTo(2));
    }

    [Test]
    public void ProvenanceIsSnakeCaseJson()
    {
        using var folder = Create();
        folder.WriteProvenance(Provenance(folder));

        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder.Path, "run.json")));
        Assert.That(json.RootElement.GetProperty("status").GetString(), Is.EqualTo("incomplete"));
        Assert.That(json.RootElement.GetProperty("schema").GetInt32(), Is.EqualTo(Schemas.Version));
        Assert.That(json.RootElement.GetProperty("layout_scheme").GetString(), Is.EqualTo("one"));
    }

    [Test]
    public void AFolderThatCannotBeMadeIsNamed() => Assert.That(
        () => RunFolder.Create(temp.Write("file", ""), "lab", Start, withRaw: false),
        Throws.TypeOf<BenchException>().With.Message.Contains("choose another folder with --results"));

    private RunFolder Create() => RunFolder.Create(temp.Path, "lab", Start, withRaw: true);

    private static string Raw(RunFolder folder)
    {
        using var text = new StreamReader(new GZipStream(File.OpenRead(Path.Combine(folder.Path, "raw.csv.gz")), CompressionMode.Decompress));
        return text.ReadToEnd();
    }

    private static string[] Lines(RunFolder folder, string name) => File.ReadAllLines(Path.Combine(folder.Path, name));

    private static RunProvenance Provenance(RunFolder folder) => new()
    {
        Run = folder.Run,
        Machine = folder.Machine,
        Status = "incomplete",
        Problems = [],
        BenchVersion = "0",
        GitCommit = null,
        Arguments = [],
        Precision = "quick",
        Launches = 6,
        Rounds = 100,
        Seed = 1,
        Start = Start,
        End = null,
        LoadAtStart = null,
        LoadAtEnd = null,
        MachineFacts = new MachineFacts
        {
            CpuModel = "AMD EPYC", Architecture = "x64", LogicalCores = 2, AllowedCores = 2, MemoryGiB = 24, Os = "Debian",
        },
        Compiler = "cc",
        Flags = "-O2",
        KernelSource = "0",
        LayoutScheme = "one",
        HpyLayout = null,
        Runtimes = [],
    };
}
