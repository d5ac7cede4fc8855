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
        await MakeVenv(fakes, python);

        var search = await new InterpreterFinder().FindAsync([fakes.In("venv/bin/python3"), python.Executable], default);

        var found = search.Found.Single();
        Assert.That(found.Executable, Does.StartWith(fakes.Root));
        Assert.That(found.IncludeDirectory, Is.EqualTo(python.IncludeDirectory));
        Assert.That(found.BuildHash, Is.EqualTo(python.BuildHash));
    }

    [TestCase("__init__.py", "", "of unknown version")]
    [TestCase("devel/version.py", "# x\n__version__ = \"0.9.1.dev61\"\n", "0.9.1.dev61", Description = "HPy has no __init__.py")]
    [TestCase("_version.py", "__version__ = version = '1.2.3'\n", null, Description = "a folder that is no package")]
    [TestCase("__init__.py", "__version__: str = '1.2.3'\n", "1.2.3")]
    [TestCase("__init__.py", "raise SystemExit('imported')\nversion = \"4\"\n", "4")]
    [TestCase("../hpy-0.9.0.dist-info/METADATA", "Metadata-Version: 2.1\nName: hpy\nVersion: 0.9.0\n", null, Description = "left over")]
    public async Task APackageIsFoundWithoutItsMetadata(string file, string text, string? version)
    {
        using var fakes = new FakeInterpreters();
        var packages = await MakeVenv(fakes, await PythonOnPath());
        Directory.CreateDirectory(Path.Combine(packages, "hpy"));
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(packages, "hpy", file))!);
        File.WriteAllText(Path.Combine(packages, "hpy", file), text);

        var found = (await new InterpreterFinder().FindAsync([fakes.In("venv/bin/python3")], default)).Found.Single();

        Assert.That(found.HpyVersion, Is.EqualTo(version));
    }

    [Test]
    public async Task MetadataTellTheVersionFirst()
    {
        using var fakes = new FakeInterpreters();
        var packages = await MakeVenv(fakes, await PythonOnPath());
        var metadata = Directory.CreateDirectory(Path.Combine(packages, "numpy-2.4.6.dist-info")).FullName;
        File.WriteAllText(Path.Combine(metadata, "METADATA"), "Metadata-Version: 2.1\nName: numpy\nVersion: 2.4.6\n");
        Directory.CreateDirectory(Path.Combine(packages, "numpy"));
        File.WriteAllText(Path.Combine(packages, "numpy", "__init__.py"), "");
        File.WriteAllText(Path.Combine(packages, "numpy", "version.py"), "version = \"2.4\"\n");

        var found = (await new InterpreterFinder().FindAsync([fakes.In("venv/bin/python3")], default)).Found.Single();

        Assert.That((found.NumpyVersion, found.HpyVersion), Is.EqualTo(("2.4.6", (string?)null)));
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

    /// <returns>Its folder of packages.</returns>
    private static async Task<string> MakeVenv(FakeInterpreters fakes, Interpreter python)
    {
        using var venv = Process.Start(python.Executable, ["-m", "venv", "--without-pip", fakes.In("venv")]);
        await venv.WaitForExitAsync();
        if (venv.ExitCode != 0)
            Assert.Ignore("python3 has no venv module");
        return Directory.GetDirectories(fakes.In("venv/lib")).Select(lib => Path.Combine(lib, "site-packages")).Single();
    }

    private static async Task<Interpreter> PythonOnPath()
    {
        var search = await new InterpreterFinder().FindAsync(["python3"], default);
        if (search.Found.Count == 0)
            Assert.Ignore($"no usable python3 here: {string.Join("; ", search.LeftOut)}");
        return search.Found.Single();
    }
}
