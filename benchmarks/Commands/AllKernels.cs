using Bench.Catalogue;
using Bench.Interop;
using Bench.Native;

namespace Bench.Cli.Commands;

/// <summary>All that can be measured: what the catalogue of native/kernels lists, and the suite in managed code.</summary>
internal static class AllKernels
{
    public static KernelCatalogue Catalogue(NativeSource source) =>
        KernelCatalogue.Load(source.KernelsFolder).With(InteropSuite.Suite.Kernels);
}
