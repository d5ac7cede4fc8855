using NUnit.Framework;

namespace Bench.Tests;

/// <summary>What a test needs of the machine. Where it lacks the test is ignored; in CI, which installs it, it fails.</summary>
internal static class Needed
{
    /// <summary>The file of the first of some names of a program that is on PATH.</summary>
    public static string Program(string package, params IReadOnlyList<string> names)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        var found = folders.SelectMany(folder => names.Select(name => Path.Combine(folder, name))).FirstOrDefault(File.Exists);
        if (found is null)
            Lacks($"no {names[0]} here (Debian: apt-get install {package})");
        return found!;
    }

    /// <summary>Ends the test.</summary>
    public static void Lacks(string what)
    {
        if (Environment.GetEnvironmentVariable("CI") is null or "")
            Assert.Ignore(what);
        Assert.Fail($"{what}; CI installs it");
    }
}
