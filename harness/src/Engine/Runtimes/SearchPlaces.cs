using Bench.Catalogue;

namespace Bench.Runtimes;

/// <summary>Where interpreters are looked for.</summary>
/// <param name="Path">The folders of PATH, in order.</param>
/// <param name="PyenvRoot">pyenv's folder; it need not exist.</param>
/// <param name="Patterns">
/// Further executables as globs, in which <c>{major}</c> stands for 3 and <c>{minor}</c> for 3.13.
/// </param>
public sealed record SearchPlaces(
    IReadOnlyList<string> Path, string PyenvRoot, IReadOnlyList<string> Patterns)
{
    /// <summary>PATH, pyenv, /usr, /usr/local and the /opt/python of manylinux images.</summary>
    public static SearchPlaces FromEnvironment()
    {
        var path = Environment.GetEnvironmentVariable("PATH") ?? "";
        var pyenv = Environment.GetEnvironmentVariable("PYENV_ROOT");
        return new SearchPlaces(
            path.Split(System.IO.Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries),
            string.IsNullOrEmpty(pyenv) ? System.IO.Path.Combine(Home, ".pyenv") : pyenv,
            [
                "/usr/bin/python{minor}", "/usr/local/bin/python{minor}", "/opt/python/*/bin/python{minor}",
                "/usr/bin/python{major}", "/usr/local/bin/python{major}", "/opt/python/*/bin/python{major}",
            ]);
    }

    internal static string Home => Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);

    /// <summary>Executables of this name on PATH, in its order.</summary>
    internal IEnumerable<string> OnPath(string name) =>
        Path.Select(folder => System.IO.Path.Combine(folder, name)).Where(IsExecutable);

    /// <summary>Executables that may be of this version, the likeliest first.</summary>
    internal IEnumerable<string> Candidates(VersionRequest version)
    {
        var pyenv = PathGlob
            .Expand(System.IO.Path.Combine(PyenvRoot, "versions", $"{version.Numbers}*", "bin", $"python{version.Major}"))
            .Where(IsExecutable)
            .Reverse();
        var others = Patterns
            .Select(pattern => pattern
                .Replace("{minor}", version.Minor, StringComparison.Ordinal)
                .Replace("{major}", version.Major, StringComparison.Ordinal))
            .SelectMany(PathGlob.Expand)
            .Where(IsExecutable);
        return OnPath($"python{version.Minor}{version.Suffix}")
            .Concat(pyenv)
            .Concat(OnPath($"python{version.Major}"))
            .Concat(others)
            .Distinct();
    }

    /// <summary>All that pyenv and PATH have by a name with a version, whatever it is.</summary>
    internal IEnumerable<string> Everything() =>
        PathGlob.Expand(System.IO.Path.Combine(PyenvRoot, "versions", "*", "bin", RuntimeKind.CPython.Command))
        .Concat(Path.SelectMany(folder => PathGlob.Expand(System.IO.Path.Combine(folder, $"{RuntimeKind.CPython.Command}.*"))))
        .Where(file => IsExecutable(file) && !IsShim(file) && !file.EndsWith("-config", StringComparison.Ordinal));

    /// <summary>pyenv puts a shim on PATH for versions that are not selected; such a shim only fails.</summary>
    internal bool IsShim(string executable) =>
        executable.StartsWith(System.IO.Path.Combine(PyenvRoot, "shims") + "/", StringComparison.Ordinal);

    internal static bool IsExecutable(string path) =>
        File.Exists(path) && (OperatingSystem.IsWindows() || (File.GetUnixFileMode(path)
            & (UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute)) != 0);
}
