using System.Globalization;
using System.Text.RegularExpressions;
using Bench.Reporting.Documents;

namespace Bench.Cli.Jobs;

/// <summary>Makes the generated blocks of Markdown files, and the figures they show, from results; or tells which of
/// them no longer match.</summary>
/// <param name="run">Runs a command of bench that prints to the writer.</param>
/// <param name="output">Says what was written.</param>
/// <param name="errors">Says what no longer matches.</param>
public sealed partial class DocumentJob(Func<IReadOnlyList<string>, TextWriter, int> run, TextWriter output, TextWriter errors)
{
    // Those that read results and measure nothing.
    private static readonly string[] Allowed = ["show", "plot", "report", "noise", "estimators", "compare"];

    private readonly Dictionary<string, byte[]> figures = [];
    private int outdated;

    /// <param name="files">Markdown files; their commands run in the current folder.</param>
    /// <param name="check">Changes nothing.</param>
    /// <returns>The exit code.</returns>
    /// <exception cref="BenchException">A file or a command of it is wrong.</exception>
    public int Run(IReadOnlyList<string> files, bool check)
    {
        foreach (var file in files)
        {
            var text = Read(file);
            var count = 0;
            var made = GeneratedBlocks.Fill(file, text, block =>
            {
                count++;
                var now = block.With(Make(file, block));
                if (check && now != block.Text)
                    Outdated(FormattableString.Invariant($"{file} line {block.Line}: bench {block.Command}"));
                return now;
            });
            if (!check && made != text)
                File.WriteAllText(file, made);
            output.WriteLine(FormattableString.Invariant($"{(check ? "checked " : "document")}  {file}: {count} blocks"));
        }
        foreach (var (figure, drawn) in figures)
            Figure(figure, drawn, check);
        return outdated == 0 ? ExitCode.Fine : ExitCode.Regression;
    }

    private string Make(string file, GeneratedBlock block)
    {
        var arguments = Words(block.Command);
        var where = FormattableString.Invariant($"{file} line {block.Line}");
        if (!Allowed.Contains(arguments[0]) || (arguments[0] == "report" && !arguments.Contains("--findings")))
            throw new BenchException(
                $"{where}: a block is made by bench {string.Join(", ", Allowed)} (with --findings if it is report), "
                    + $"not by '{arguments[0]}'");
        try
        {
            return arguments[0] == "plot" ? Draw(file, arguments) : Print(arguments);
        }
        catch (BenchException exception)
        {
            throw new BenchException($"{where}: {exception.Message}", exception);
        }
    }

    private string Print(IReadOnlyList<string> arguments)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        run(arguments, text);
        return text.ToString();
    }

    /// <summary>Draws elsewhere first, because a check writes nothing.</summary>
    private string Draw(string file, List<string> arguments)
    {
        var at = arguments.FindIndex(argument => argument is "-o" or "--output") + 1;
        if (at == 0 || at == arguments.Count || !arguments.Contains("--markdown"))
            throw new BenchException("plot in a block needs --output FOLDER and --markdown");
        var folder = arguments[at];
        var temporary = Directory.CreateTempSubdirectory("bench-figures-").FullName;
        try
        {
            arguments[at] = temporary;
            var text = Print(arguments);
            foreach (var figure in Directory.GetFiles(temporary))
                figures[Path.Combine(folder, Path.GetFileName(figure))] = File.ReadAllBytes(figure);
            var beside = Path.GetRelativePath(Path.GetDirectoryName(Path.GetFullPath(file))!, folder);
            return text.Replace($"({temporary}/", $"({beside}/", StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(temporary, recursive: true);
        }
    }

    private void Figure(string path, byte[] drawn, bool check)
    {
        if (File.Exists(path) && File.ReadAllBytes(path).AsSpan().SequenceEqual(drawn))
            return;
        if (check)
        {
            Outdated(path);
            return;
        }
        if (Path.GetDirectoryName(path) is { Length: > 0 } folder)
            Directory.CreateDirectory(folder);
        File.WriteAllBytes(path, drawn);
        output.WriteLine($"figure    {path}");
    }

    /// <summary>As a shell splits them, as far as options need it: quotes of either kind.</summary>
    private static List<string> Words(string command) => [.. Word().Matches(command).Select(word => Quote().Replace(word.Value, ""))];

    [GeneratedRegex("""(?:[^\s"']|"[^"]*"|'[^']*')+""")]
    private static partial Regex Word();

    [GeneratedRegex("""["']""")]
    private static partial Regex Quote();

    private void Outdated(string what)
    {
        outdated++;
        errors.WriteLine($"bench: {what} no longer matches the results: run scripts/regenerate.sh");
    }

    private static string Read(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw BenchException.At(file, exception);
        }
    }
}
