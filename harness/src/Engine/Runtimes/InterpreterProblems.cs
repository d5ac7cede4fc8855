using System.Globalization;
using Bench.Catalogue;

namespace Bench.Runtimes;

/// <summary>Everything that can be wrong with an interpreter, in one place so that it reads alike.</summary>
internal static class InterpreterProblems
{
    public static InterpreterProblem NotFound(string request, IReadOnlyList<string> seen)
    {
        var name = VersionRequest.TryParse(request) is { } version ? $"python{version.Minor}" : request;
        var instead = seen.Count == 0 ? "" : $"; there are {string.Join(", ", seen)}";
        return new(request, $"not found{instead}",
            $"install it (apt-get install {name} {name}-dev, or pyenv install), or give the path of its executable");
    }

    public static InterpreterProblem NoMatch(string request) =>
        new(request, "no executable file matches",
            "quote the pattern and let it end in the executable: '/opt/*/bin/python3'");

    public static InterpreterProblem NoExecutable(string request, string path) => Directory.Exists(path)
        ? new(request, "is a folder", $"give the executable in it, such as {Path.Combine(request, "bin", RuntimeKind.CPython.Command)}")
        : File.Exists(path)
            ? new(request, "is not executable", "chmod +x, or give the interpreter itself")
            : new(request, "does not exist", "correct the path, or give a version such as 3.13");

    public static InterpreterProblem CannotStart(string executable, string why) =>
        new(executable, $"cannot be started ({why})", "give an interpreter built for this machine");

    public static InterpreterProblem Hangs(string executable, TimeSpan timeout) =>
        new(executable,
            string.Create(CultureInfo.InvariantCulture, $"did not answer in {timeout.TotalSeconds} s and was killed"),
            $"find out why `{executable} -s -c 'print(1)'` hangs, or leave it out");

    public static InterpreterProblem Failed(string executable, int exitCode, string error)
    {
        // Shells and .NET both report death by a signal as 128 + its number.
        var how = exitCode switch
        {
            134 => "crashed with signal 6 (SIGABRT)",
            135 => "crashed with signal 7 (SIGBUS)",
            136 => "crashed with signal 8 (SIGFPE)",
            137 => "was killed with signal 9 (SIGKILL)",
            132 => "crashed with signal 4 (SIGILL)",
            139 => "crashed with signal 11 (SIGSEGV)",
            > 128 and < 193 => string.Create(CultureInfo.InvariantCulture, $"died of signal {exitCode - 128}"),
            _ => string.Create(CultureInfo.InvariantCulture, $"failed with exit code {exitCode}"),
        };
        var said = LastLine(error);
        return new(executable, said.Length == 0 ? how : $"{how}, saying \"{said}\"",
            $"reinstall it: `{executable} -s -c 'print(1)'` has to work");
    }

    public static InterpreterProblem Rubbish(string executable, string output)
    {
        var said = LastLine(output);
        return new(executable,
            said.Length == 0 ? "printed nothing" : $"does not answer like Python, it prints \"{said}\"",
            "give the interpreter itself, not a script that wraps it");
    }

    public static InterpreterProblem TooOld(string executable, string version) =>
        new(executable, $"is Python {version}, which is too old", "use Python 3.8 or newer");

    public static InterpreterProblem NoHeaders(string executable, string implementation, string version, string folder)
    {
        var minor = string.Join('.', version.Split('.').Take(2));
        var package = RuntimeKind.Of(implementation).HeadersPackageOf(minor);
        var where = folder.Length == 0 ? "any folder it names" : folder;
        return new(executable, $"has no C headers (no Python.h in {where})",
            $"install them (apt-get install {package}, dnf install python3-devel), "
            + "or use a build that has them (pyenv, uv)");
    }

    private static string LastLine(string text)
    {
        var line = text.Split('\n').Select(part => part.Trim()).LastOrDefault(part => part.Length > 0) ?? "";
        line = new string(line.Select(letter => char.IsControl(letter) ? '?' : letter).ToArray());
        return line.Length <= 120 ? line : line[..120] + "…";
    }
}
