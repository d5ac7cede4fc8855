using Bench.Native;
using Bench.Runtimes;

namespace Bench.Tests;

/// <summary>python3 with headers, a compiler and cmake, or the test is ignored.</summary>
internal static class RealPython
{
    private static readonly Lazy<Task<Interpreter?>> Found = new(
        async () => (await new InterpreterFinder().FindAsync(["python3"], default)).Found is [var first, ..] ? first : null);

    public static async Task<Interpreter> FindAsync()
    {
        RequireTools();
        var python = await Found.Value;
        if (python is null)
            Needed.Lacks("no python3 with headers here");
        return python!;
    }

    /// <summary>Ends the test where nothing can be built.</summary>
    public static void RequireTools()
    {
        Needed.Program("gcc", "cc");
        Needed.Program("cmake", "cmake");
    }

    /// <summary>Into the user's cache, as runs do: the tests that run bench find it there.</summary>
    public static async Task<NativeBuild> BuildAsync()
    {
        var python = await FindAsync();
        var abis = TestData.RealCatalogue.Kernels.SelectMany(kernel => kernel.Abis).Distinct().Where(abi => AbiSupport.WhyAbsent(python, abi) is null);
        return await new NativeBuilder(TestData.Source, NativeBuilder.DefaultCache())
            .BuildAsync(new NativeRequest(python, [.. abis], NativeRequest.DefaultFlags, Sanitize: false), default);
    }
}
