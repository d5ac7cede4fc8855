using Bench.Catalogue;
using Bench.Native;
using Bench.Runtimes;

namespace Bench.Tests;

/// <summary>pypy3 with its headers, a compiler and cmake, or the test is ignored.</summary>
internal static class RealPyPy
{
    private static readonly Lazy<Task<InterpreterSearch>> Search = new(() => new InterpreterFinder().FindAsync(["pypy3"], default));

    public static async Task<Interpreter> FindAsync()
    {
        RealPython.RequireTools();
        var search = await Search.Value;
        if (search.Found is not [{ HpyIncludeDirectory: not null } pypy])
        {
            Needed.Lacks($"no pypy3 with headers of HPy here (Debian: apt-get install pypy3 pypy3-dev): {string.Join("; ", search.LeftOut)}");
            throw new InvalidOperationException();
        }
        return pypy;
    }

    /// <summary>Into the user's cache, as runs do.</summary>
    public static async Task<NativeBuild> BuildAsync() => await new NativeBuilder(TestData.Source, NativeBuilder.DefaultCache())
        .BuildAsync(new NativeRequest(await FindAsync(), [Abis.HpyUniversal], NativeRequest.DefaultFlags, Sanitize: false), default);
}
