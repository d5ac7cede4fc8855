using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using Bench.Results;
using NUnit.Framework;

namespace Bench.Tests.Results;

/// <summary>Readers before files that nobody would write. A second each in the suite; as long as BENCH_FUZZ_SECONDS says where it is set,
/// from seeds of the time.</summary>
[Category("Slow")]
public sealed class FuzzTests
{
    private const string BreakEven = "breakeven.csv";

    private const long MostMemory = 300_000_000;

    private static readonly string Run =
        Directory.GetDirectories(Path.Combine(Path.GetDirectoryName(TestData.Source.Root)!, "results", "method"), "2*Z", SearchOption.AllDirectories)[0];

    private static readonly string[] Tokens =
    [
        "\"", "\"\"", ",", ",,,,", "\n", "\r", "\r\n", "\0", "NaN", "-1", "1e308", "1e-308", "99999999999999999999", "0", "∞", "\u202e", "\ud83d\ude00",
        "ok", "failed: x", "absent: y", "schema", "{", "}", "[", "]", ":", "null", "true", "\\u0000", "\\ud800", "/", ";", "=", "\ufeff",
    ];

    private static readonly TimeSpan MostTime = TimeSpan.FromSeconds(2);

    [TestCase(ResultFile.Summary)]
    [TestCase(ResultFile.Launches)]
    [TestCase(ResultFile.Raw)]
    [TestCase(ProvenanceFile.Name)]
    [TestCase(BreakEven)]
    public void AFileIsReadOrRefusedAtOnceAndInLittleMemory(string name)
    {
        var isLong = int.TryParse(Environment.GetEnvironmentVariable("BENCH_FUZZ_SECONDS"), CultureInfo.InvariantCulture, out var seconds);
        using var temp = new TempFolder();
        var seed = Seed(name);
        var file = temp.In(name);
        if (name == ProvenanceFile.Name)
            File.Copy(ResultFile.In(Run, ResultFile.Summary)!, temp.In(ResultFile.Summary));
        var random = new Random(isLong ? Environment.TickCount : 1);
        var (read, refused) = (0, 0);
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < TimeSpan.FromSeconds(isLong ? seconds : 1);)
        {
            var made = Mutated(seed, random);
            File.WriteAllBytes(file, name == ResultFile.Raw || random.Next(8) == 0 ? Packed(made, random) : made);
            // All that a read allocates, which is no less than what it holds at once.
            var allocated = GC.GetTotalAllocatedBytes();
            var watch = Stopwatch.StartNew();
            try
            {
                var path = name == ProvenanceFile.Name ? temp.In(ResultFile.Summary) : file;
                if (name == BreakEven)
                    _ = RowReader.Read<BreakEvenRow>(file).Sum(row => row.Work);
                else
                    _ = RunFiles.Compared([path]).SelectMany(run => run.Remarks.Append(run.Trouble)).Count();
                if (name is ResultFile.Summary or ProvenanceFile.Name)
                    _ = RunFiles.Shown(path).Sum(run => run.Summary.Count);
                read++;
            }
            catch (BenchException exception) when (exception.Message.Contains(Path.GetFileName(file), StringComparison.Ordinal)
                || name == ProvenanceFile.Name)
            {
                refused++;
            }
            catch (Exception exception)
            {
                Keep(file, name);
                Assert.Fail($"{exception.GetType()}: {exception.Message}\n{exception.StackTrace}");
            }
            allocated = GC.GetTotalAllocatedBytes() - allocated;
            if (watch.Elapsed > MostTime || allocated > MostMemory)
            {
                Keep(file, name);
                Assert.Fail($"{watch.Elapsed.TotalSeconds:0.0} s, {allocated} bytes");
            }
        }
        TestContext.Out.WriteLine($"{name}: {read} read, {refused} refused, peak {Process.GetCurrentProcess().PeakWorkingSet64 / 1_000_000} MB of the process");

        Assert.That(refused, Is.GreaterThan(read / 10));
    }

    private static byte[] Mutated(byte[] seed, Random random)
    {
        var made = seed.ToList();
        for (var i = random.Next(1, 8); i > 0 && made.Count > 0; i--)
        {
            var at = random.Next(made.Count);
            switch (random.Next(9))
            {
                case 0:
                    made[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 1:
                    made.RemoveRange(at, Math.Min(made.Count - at, random.Next(1, 40)));
                    break;
                case 2:
                    made.RemoveRange(at, made.Count - at);
                    break;
                case 3:
                    made.InsertRange(at, made.GetRange(at, Math.Min(made.Count - at, random.Next(1, 400))));
                    break;
                case 4:
                    made.InsertRange(at, Enumerable.Repeat((byte)random.Next(256), random.Next(1, random.Next(5) == 0 ? 100_000 : 50)));
                    break;
                case 5:
                    made[at] = (byte)random.Next(256);
                    break;
                default:
                    made.InsertRange(at, Encoding.UTF8.GetBytes(Tokens[random.Next(Tokens.Length)]));
                    break;
            }
        }
        return [.. made];
    }

    /// <summary>At times damaged.</summary>
    private static byte[] Packed(byte[] plain, Random random)
    {
        using var memory = new MemoryStream();
        using (var packer = new GZipStream(memory, CompressionLevel.Fastest, leaveOpen: true))
            packer.Write(plain);
        var packed = memory.ToArray();
        if (packed.Length > 0 && random.Next(3) == 0)
            packed[random.Next(packed.Length)] ^= (byte)random.Next(1, 256);
        return packed;
    }

    private static byte[] Seed(string name)
    {
        if (name == ResultFile.Raw)
            return Encoding.UTF8.GetBytes("schema,run,launch,layout,round,case,n,ns\n" + string.Concat(
                Enumerable.Range(0, 60).Select(i => FormattableString.Invariant($"1,20260102T030405Z,{i / 20},7,{i % 20},cpython 3.13.0/capi/Caching/work/s//call,10,{100 + i}\n"))));
        using var file = File.OpenRead(ResultFile.In(Run, name) ?? Path.Combine(Run, name));
        using Stream plain = file.Name.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var text = new StreamReader(plain);
        return Encoding.UTF8.GetBytes(string.Join('\n', text.ReadToEnd().Split('\n').Take(name == ProvenanceFile.Name ? int.MaxValue : 30)) + "\n");
    }

    private static void Keep(string file, string name) => File.Copy(file, Path.Combine(Path.GetTempPath(), $"fuzz-{name}"), overwrite: true);
}
