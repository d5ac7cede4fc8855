using Bench.Catalogue;
using Bench.Native;
using NUnit.Framework;

namespace Bench.Tests.Native;

/// <summary>The catalogue's <c>type_checked</c>, by asking the compiler: native/tests/arrays/wrong_kind.c.</summary>
[Category("Native")]
public sealed class WrongKindTests
{
    private static IEnumerable<Kernel> Idioms => TestData.RealCatalogue.Kernels.Where(kernel => kernel.TypeChecked.Length > 0);

    [Test]
    public void EveryIdiomSaysWhetherItIsChecked() => Assert.That(
        TestData.RealCatalogue.Kernels.Where(kernel => kernel is { Workload: "array_struct", IsNoop: false, TypeChecked: not ("checked" or "not checked") }),
        Is.Empty);

    [TestCaseSource(nameof(Idioms))]
    public async Task TheCompilerRefusesAnotherKindOnlyWhereItIsChecked(Kernel idiom)
    {
        var (rightKind, complaint) = await CompileAsync(idiom.Strategy, "Array");
        var (otherKind, why) = await CompileAsync(idiom.Strategy, "Descr");
        Assert.Multiple(() =>
        {
            Assert.That(rightKind, Is.Zero, complaint);
            Assert.That(otherKind != 0, Is.EqualTo(idiom.TypeChecked == "checked"), why);
            Assert.That(why, otherKind == 0 ? Is.Empty : Does.Contain("incompatible"));
        });
    }

    private static async Task<(int ExitCode, string Output)> CompileAsync(string idiom, string kind)
    {
        var native = TestData.Source.Root;
        return await ToolProcess.RunAsync(
            Needed.Program("gcc", "cc"),
            ["-std=c11", "-Wall", "-Wextra", "-Wno-unused-parameter", "-Werror", "-fsyntax-only",
                "-DHPY_ABI_UNIVERSAL", $"-DIDIOM={idiom}", $"-DKIND={kind}",
                "-I", Path.Combine(native, "include"), "-I", Path.Combine(native, "kernels", "arrays"),
                Path.Combine(native, "tests", "arrays", "wrong_kind.c")],
            default);
    }
}
