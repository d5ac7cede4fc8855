using Bench.Native;
using NUnit.Framework;

namespace Bench.Tests.Native;

public sealed class FailedFileTests
{
    [TestCase("kernels/caching/c_lut_capi.c:40: ‘CATALOGUE_c_lut__by_hand’ undeclared here; did you mean ‘CATALOGUE_c_lut__noop’?",
        "kernels/caching/c_lut_capi.c:40: kernel c_lut,by_hand has no line in kernels.csv: add one, with its ABIs")]
    [TestCase("kernels/caching/c_lut_capi.c:40: use of undeclared identifier 'CATALOGUE_c_lut__by_hand'",
        "kernels/caching/c_lut_capi.c:40: kernel c_lut,by_hand has no line in kernels.csv: add one, with its ABIs")]
    [TestCase("kernels/caching/c_lut_capi.c:7: ‘nonsense’ undeclared", "kernels/caching/c_lut_capi.c:7: ‘nonsense’ undeclared")]
    public void AKernelWithoutALineIsToldInWords(string error, string told)
    {
        using var folder = new TempFolder();
        var built = folder.In("kernels_capi.dir/./kernels/caching/c_lut_capi.c.o");
        Directory.CreateDirectory(Path.GetDirectoryName(built)!);
        File.WriteAllText($"{built}.failed", error + "\n");

        var failed = FailedFile.Of(folder.Write("link_capi.txt", $"compiler cc\nobject {built}\n")).Single();

        Assert.That(failed, Is.EqualTo(new FailedFile("kernels/caching/c_lut_capi.c", $"does not compile: {told}")));
    }
}
