using System.Text.RegularExpressions;

namespace Bench.Native;

/// <summary>A source file that does not compile for an ABI.</summary>
/// <param name="Source">Its path below native/.</param>
/// <param name="Why"><c>does not compile: FILE:LINE: …</c>, where FILE may be a header.</param>
public sealed partial record FailedFile(string Source, string Why)
{
    /// <summary>Whether it has kernels alone: a module does without it.</summary>
    public bool IsKernels => Source.StartsWith("kernels/", StringComparison.Ordinal);

    /// <param name="linkFile">The list of a module's objects; native/cmake/compile.sh leaves an error beside an object.</param>
    public static IReadOnlyList<FailedFile> Of(string linkFile)
    {
        if (!File.Exists(linkFile))
            return [];
        return
        [
            .. from line in File.ReadLines(linkFile)
               where line.StartsWith("object ", StringComparison.Ordinal)
               let failed = line["object ".Length..] + ".failed"
               where File.Exists(failed)
               select new FailedFile(SourceOf(failed), "does not compile: " + InWords(File.ReadAllText(failed).Trim())),
        ];
    }

    /// <summary>Whether the source has this name in it.</summary>
    public bool Mentions(string sources, string name) =>
        Path.Combine(sources, Source) is var file && File.Exists(file)
        && Regex.IsMatch(File.ReadAllText(file), $@"\b{Regex.Escape(name)}\b");

    /// <summary>The names that catalogue.cmake makes of the lines are no reader's.</summary>
    private static string InWords(string error) =>
        Unlisted().Replace(error, "$1kernel $2,$3 has no line in kernels.csv: add one, with its ABIs");

    [GeneratedRegex(@"^(\S+:\d+: ).*?\bCATALOGUE_(\w+?)__(\w+).*$")]
    private static partial Regex Unlisted();

    // …/kernels_capi.dir/./kernels/caching/c_lut_capi.c.o.failed
    private static string SourceOf(string failed) =>
        failed[(failed.IndexOf(".dir/", StringComparison.Ordinal) + ".dir/".Length)..^".o.failed".Length].TrimStart('.', '/');
}
