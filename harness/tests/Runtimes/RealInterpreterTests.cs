using System.Diagnostics;
using Bench.Runtimes;
using NUnit.Framework;

namespace Bench.Tests.Runtimes;

[Platform("Unix")]
public sealed class RealInterpreterTests
{
    [Test]
    public async Task Python3OnPathDescribesItself()
    {
        var python = await PythonOnPath();

        Assert.Multiple(() =>
        {
            Assert.That(python.Hexversion, Is.GreaterThanOrEqualTo(0x030800f0));
            Assert.That(python.LanguageVersion, Does.StartWith("3."));
            Assert.That(Path.IsPathRooted(python.Executable), Is.True);
            Assert.That(Path.Combine(python.IncludeDirectory, "Python.h"), Does.Exist);
            Assert.That(python.ExtensionSuffix, Does.EndWith(".so"));
            Assert.That(python.BuildHash, Does.Match("^[0-9a-f]{12}$"));
        });
    }

    [Test]
    public async Task AVirtualEnvironmentKeepsItsExecutableAndHasTheHeadersOfItsBase()
    {
        var python = await PythonOnPath();
        using var fakes = new FakeInterpreters();
        using var venv = Process.Start(python.Executable, ["-m", "venv", "--without-pip", fakes.In("venv")]);
        await venv.WaitForExitAsync();
        if (venv.ExitCode != 0)
            Assert.Ignore("python3 has no venv module");

        var search = await new InterpreterFinder().FindAsync([fakes.In("venv/bin/python3"), python.Executable], default);

        var found = search.Found.Single();
        Assert.That(found.Executable, Does.StartWith(fakes.Root));
        Assert.That(found.IncludeDirectory, Is.EqualTo(python.IncludeDirectory));
        Assert.That(found.BuildHash, Is.EqualTo(python.BuildHash));
    }

    [Test]
    public async Task EveryPyenvVersionIsFoundOrTooOld()
    {
        var pattern = Path.Combine(SearchPlaces.FromEnvironment().PyenvRoot, "versions", "*", "bin", "python");
        var search = await new InterpreterFinder().FindAsync([pattern], default);
        if (search.LeftOut.Any(problem => problem.Requested == pattern))
            Assert.Ignore("no pyenv here");

        TestContext.Out.WriteLine(string.Join("\n", search.Found.Select(found => found.Label)));
        Assert.That(search.LeftOut.Select(problem => problem.Reason), Has.All.Contains("too old"));
    }

    private static async Task<Interpreter> PythonOnPath()
    {
        var search = await new InterpreterFinder().FindAsync(["python3"], default);
        if (search.Found.Count == 0)
            Assert.Ignore($"no usable python3 here: {string.Join("; ", search.LeftOut)}");
        return search.Found.Single();
    }
}
