using System.Diagnostics;
using Bench.Runtimes;
using Bench.Tests.Cli;
using NUnit.Framework;

namespace Bench.Tests.Runtimes;

[Platform("Unix")]
[Category("Native")]
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

    [TestCase("universal.py", "", "of unknown version")]
    [TestCase("devel/version.py", "# x\n__version__ = \"0.9.1.dev61\"\n", "0.9.1.dev61", Description = "as HPy has it")]
    [TestCase("_version.py", "__version__ = version = '1.2.3'\n", "1.2.3", Description = "as setuptools_scm writes it")]
    [TestCase("_version.py", "text = '''\n{\n \"version\": \"1.24.2\"\n}\n'''\n", "1.24.2", Description = "as versioneer does")]
    [TestCase("__init__.py", "raise SystemExit('imported')\n__version__: str = \"4\"\n", "4")]
    public async Task APackageIsFoundWithoutItsMetadata(string file, string text, string version)
    {
        using var fakes = new FakeInterpreters();
        var packages = await MakeVenv(fakes, await PythonOnPath());
        Write(packages, "hpy/universal.py", "");
        Write(packages, $"hpy/{file}", text);

        Assert.That((await InVenv(fakes)).HpyVersion, Is.EqualTo(version));
    }

    [Test]
    public async Task WhatCannotBeImportedIsNotFound()
    {
        using var fakes = new FakeInterpreters();
        var packages = await MakeVenv(fakes, await PythonOnPath());
        Write(packages, "hpy/version.py", "__version__ = '0.9.0'\n");
        Write(packages, "hpy-0.9.0.dist-info/METADATA", "Metadata-Version: 2.1\nName: hpy\nVersion: 0.9.0\n");
        Write(packages, "numpy/__init__.py", "__version__ = '2.4.6'\n");
        Write(packages, "numpy/core/_multiarray_umath.py", "");
        Write(packages, "numpy/_core/_multiarray_umath.cpython-30-x86_64-linux-gnu.so", "");

        var found = await InVenv(fakes);

        Assert.That((found.NumpyVersion, found.HpyVersion), Is.EqualTo(((string?)null, (string?)null)));
    }

    [Test]
    public async Task MetadataTellTheVersionFirst()
    {
        using var fakes = new FakeInterpreters();
        var python = await PythonOnPath();
        var packages = await MakeVenv(fakes, python);
        Write(packages, "numpy/__init__.py", "");
        Write(packages, "numpy/version.py", "version = \"2.4\"\n");
        Write(packages, $"numpy/_core/_multiarray_umath{python.ExtensionSuffix}", "");
        Write(packages, "numpy-2.4.6.dist-info/METADATA", "Metadata-Version: 2.1\nName: numpy\nVersion: 2.4.6\n");

        Assert.That((await InVenv(fakes)).NumpyVersion, Is.EqualTo("2.4.6"));
    }

    /// <summary>A worker does not look there: a checkout of HPy's source is no installed package.</summary>
    [Test]
    public async Task ThePackagesOfTheCurrentFolderAreNot()
    {
        using var fakes = new FakeInterpreters();
        await MakeVenv(fakes, await PythonOnPath());
        Write(fakes.Root, "hpy/universal.py", "");

        var ended = await BenchProcess.RunInAsync(fakes.Root, "list", "--python", fakes.In("venv/bin/python3"), "--workload", "state_read");

        Assert.That(ended.ExitCode, Is.Zero, ended.Errors);
        Assert.That(ended.Output, Does.Not.Contain("hpy-universal-real"));
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

    private static void Write(string folder, string file, string text)
    {
        var path = Path.Combine(folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    private static async Task<Interpreter> InVenv(FakeInterpreters fakes) =>
        (await new InterpreterFinder().FindAsync([fakes.In("venv/bin/python3")], default)).Found.Single();

    private static async Task<Interpreter> PythonOnPath()
    {
        var search = await new InterpreterFinder().FindAsync(["python3"], default);
        if (search.Found.Count == 0)
            Needed.Lacks($"no usable python3 here: {string.Join("; ", search.LeftOut)}");
        return search.Found.Single();
    }
}
