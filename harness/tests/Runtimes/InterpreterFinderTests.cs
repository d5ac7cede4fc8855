using Bench.Runtimes;
using NUnit.Framework;

namespace Bench.Tests.Runtimes;

[Platform("Unix")]
public sealed class InterpreterFinderTests
{
    private FakeInterpreters fakes = null!;

    [SetUp]
    public void MakeFolder() => fakes = new FakeInterpreters();

    [TearDown]
    public void RemoveFolder() => fakes.Dispose();

    [Test]
    public async Task NoRequestMeansPython3OnPathAndDotnet()
    {
        fakes.Python("bin/python3", "3.13.0");

        var search = await Find();

        Assert.That(search.Found.Select(found => found.Label), Is.EqualTo(["cpython 3.13.0", "dotnet 10.0"]));
        Assert.That(search.LeftOut, Is.Empty);
    }

    [Test]
    public async Task DotnetIsThereWithEachOfItsCollectors()
    {
        var search = await Find("dotnet", "dotnet+server", "dotnet+compacting");

        Assert.That(search.Found.Select(found => found.Label), Is.EqualTo(["dotnet 10.0", "dotnet 10.0+server", "dotnet 10.0+compacting"]));
        Assert.That(search.Found[1].Settings["DOTNET_gcServer"], Is.EqualTo("1"));
    }

    [Test]
    public async Task ACollectorThatDotnetDoesNotHaveIsNotFound() =>
        Assert.That((await Find("dotnet+nonsense")).LeftOut.Single().ToString(), Does.StartWith("dotnet+nonsense: not found"));

    [Test]
    public async Task AnAnswerIsReadInFull()
    {
        var found = (await Find(fakes.Python("x/python3", "3.13.0"))).Found.Single();

        Assert.Multiple(() =>
        {
            Assert.That(found.Hexversion, Is.EqualTo(0x030d00f0));
            Assert.That(found.Executable, Is.EqualTo(fakes.In("x/python3")));
            Assert.That(found.IncludeDirectory, Is.EqualTo(fakes.In("include/3.13.0")));
            Assert.That(found.Build.Pgo.Holds, Is.True);
            Assert.That(found.Build.Lto.Holds, Is.True);
            Assert.That(found.NumpyVersion, Is.Null);
            Assert.That(found.BuildHash, Does.Match("^[0-9a-f]{12}$"));
        });
    }

    [Test]
    public async Task ABuildHashChangesWithTheExecutable()
    {
        var file = fakes.Python("x/python3", "3.13.0");
        var before = (await Find(file)).Found.Single().BuildHash;
        Assert.That((await Find(file)).Found.Single().BuildHash, Is.EqualTo(before));

        File.SetLastWriteTimeUtc(file, DateTime.UtcNow.AddDays(-1));

        Assert.That((await Find(file)).Found.Single().BuildHash, Is.Not.EqualTo(before));
    }

    [TestCase("3.11.2", "3.11.2")]
    [TestCase("3.11", "3.11.10", Description = "the newest of pyenv, in natural order")]
    [TestCase("3.13", "3.13.0")]
    [TestCase("3.1", "3.1.5")]
    [TestCase("3.14", "3.14.0rc1")]
    public async Task AVersionIsTheOneThatStartsWithTheRequest(string request, string expected)
    {
        fakes.Python("pyenv/versions/3.11.9/bin/python3", "3.11.9");
        fakes.Python("pyenv/versions/3.11.10/bin/python3", "3.11.10");
        fakes.Python("opt/a/bin/python3.11", "3.11.2");
        fakes.Python("bin/python3.13", "3.13.0");
        fakes.Python("bin/python3.14", "3.14.0rc1");
        fakes.Python("opt/b/bin/python3.1", "3.1.5");

        var search = await Find(request);

        Assert.That(search.Found.Select(found => found.Version), Is.EqualTo([expected]), string.Join("\n", search.LeftOut));
    }

    [Test]
    public async Task AVersionThatIsNotThereIsToldWithThoseThatPyenvAndPathHave()
    {
        fakes.Python("pyenv/versions/3.11.9/bin/python3", "3.11.9");
        fakes.Python("pyenv/versions/3.8.18/bin/python3", "3.8.18");
        fakes.Python("bin/python3.13", "3.13.0");
        fakes.Script("bin/python3.12", "exit 1");
        fakes.Script("bin/python3.13-config", "exit 1");

        Assert.That((await Find("3.14")).LeftOut.Single().Reason, Is.EqualTo("not found; there are cpython 3.8.18, cpython 3.11.9, cpython 3.13.0"));
    }

    [Test]
    public async Task AVersionIsNoPypyAndIsFreeThreadedOnlyWhenAsked()
    {
        fakes.Python("opt/pp/bin/python3.13", "7.9.0", implementation: "pypy", language: "3.13.0");
        fakes.Python("pyenv/versions/3.13.0/bin/python3", "3.13.0");
        fakes.Python("pyenv/versions/3.13.0t/bin/python3", "3.13.0", freeThreaded: true);

        var search = await Find("3.13", "3.13t");

        Assert.That(search.Found.Select(found => found.Label), Is.EqualTo(["cpython 3.13.0", "cpython 3.13.0t"]));
    }

    [Test]
    public async Task AFreeThreadedBuildWithItsGilOnIsARuntimeOfItsOwn()
    {
        fakes.Python("pyenv/versions/3.13.0t/bin/python3", "3.13.0", freeThreaded: true);

        var search = await Find("3.13t", "3.13t+gil");

        Assert.That(search.Found.Select(found => found.Label), Is.EqualTo(["cpython 3.13.0t", "cpython 3.13.0t+gil"]));
        Assert.That(search.Found.Select(GilChoice.Of), Is.EqualTo(new bool?[] { false, true }));
    }

    [Test]
    public async Task ABuildThatAlwaysHasAGilIsNotSwitched()
    {
        fakes.Python("pyenv/versions/3.13.0/bin/python3", "3.13.0");

        var search = await Find("3.13+gil");

        Assert.That(search.Found, Is.Empty);
        Assert.That(search.LeftOut.Single().ToString(), Does.StartWith("cpython 3.13.0+gil").And.Contains("always has a GIL"));
    }

    [Test]
    public async Task AShimThatFailsIsSkipped()
    {
        var shim = fakes.Script("pyenv/shims/python3.12", "exit 127");
        fakes.Python("opt/a/bin/python3.12", "3.12.1");
        var places = new SearchPlaces([Path.GetDirectoryName(shim)!], fakes.In("pyenv"), [fakes.In("opt/*/bin/python{minor}")]);

        var search = await new InterpreterFinder(places, TimeSpan.FromSeconds(10)).FindAsync(["3.12", "3.10"], default);

        Assert.That(search.Found.Single().Version, Is.EqualTo("3.12.1"));
        Assert.That(search.LeftOut.Single().Reason, Does.StartWith("not found"));
    }

    [Test]
    public async Task AGlobIsExpandedInNaturalOrderWithoutHiddenOnes()
    {
        fakes.Python("opt/v3.10/bin/python3", "3.10.1");
        fakes.Python("opt/v3.9/bin/python3", "3.9.1");
        fakes.Python("opt/.v3.8/bin/python3", "3.8.1");
        fakes.Script("opt/v3.11/bin/python3", "exit 3");

        var search = await Find(fakes.In("opt/*/bin/python?"));

        Assert.That(search.Found.Select(found => found.Version), Is.EqualTo(["3.9.1", "3.10.1"]));
        Assert.That(search.LeftOut.Single().Requested, Is.EqualTo(fakes.In("opt/v3.11/bin/python3")));
        Assert.That(search.LeftOut.Single().Reason, Does.Contain("exit code 3"));
    }

    [Test]
    public async Task OneInterpreterIsListedOnce()
    {
        var file = fakes.Python("bin/python3.13", "3.13.0");
        File.CreateSymbolicLink(fakes.In("bin/python3"), file);

        var search = await Find("python3", "3.13", "3.13.0", file, fakes.In("bin/*"));

        Assert.That(search.Found, Has.Count.EqualTo(1));
        Assert.That(search.LeftOut, Is.Empty);
    }

    [TestCase("echo hello", "does not answer like Python, it prints \"hello\"")]
    [TestCase("echo '{\"implementation\": 3}'", "does not answer like Python")]
    [TestCase("true", "printed nothing")]
    [TestCase("yes", "does not answer like Python, it prints \"y\"")]
    [TestCase("yes >&2", "does not answer like Python, it prints \"y\"")]
    [TestCase("kill -SEGV $$", "crashed with signal 11 (SIGSEGV)")]
    [TestCase("echo no luck >&2; exit 7", "failed with exit code 7, saying \"no luck\"")]
    public async Task WhatIsNoInterpreterIsNamedAndTheRestGoesOn(string body, string reason)
    {
        var bad = fakes.Script("bad/python3", body);
        var good = fakes.Python("good/python3", "3.13.0");

        var search = await Find(bad, good);

        Assert.That(search.Found, Has.Count.EqualTo(1));
        var problem = search.LeftOut.Single();
        Assert.That(problem.Requested, Is.EqualTo(bad));
        Assert.That(problem.Reason, Does.StartWith(reason));
        Assert.That(problem.Remedy, Is.Not.Empty);
    }

    [TestCase("sleep 1000")]
    [TestCase("sleep 3 & exit 0", Description = "an orphan keeps the pipe open")]
    public async Task OneThatHangsIsKilled(string body)
    {
        var bad = fakes.Script("bad/python3", body);

        var search = await fakes.Finder(seconds: 0.5).FindAsync([bad], default);

        Assert.That(search.LeftOut.Single().Reason, Is.EqualTo("did not answer in 0.5 s and was killed"));
    }

    [Test]
    public void ASearchCanBeCancelled()
    {
        var bad = fakes.Script("bad/python3", "sleep 1000");
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(0.3));

        Assert.That(() => fakes.Finder().FindAsync([bad], stop.Token), Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public async Task OneThatIsTooOldIsNamedWithItsVersion()
    {
        fakes.Python("bin/python2.7", "2.7.18", hexversion: 0x020712f0);

        var problem = (await Find("2.7")).LeftOut.Single();

        Assert.That(problem.Requested, Is.EqualTo("2.7"));
        Assert.That(problem.Reason, Does.EndWith("is Python 2.7.18, which is too old"));
    }

    [TestCase("cpython", "python3.12-dev")]
    [TestCase("pypy", "pypy3-dev")]
    public async Task MissingHeadersAreNamedWithTheirPackage(string implementation, string package)
    {
        var bad = fakes.Python("x/python3", "3.12.1", implementation: implementation, headers: false);

        var problem = (await Find(bad)).LeftOut.Single();

        Assert.That(problem.Reason, Does.StartWith("has no C headers"));
        Assert.That(problem.Remedy, Does.Contain(package));
    }

    [TestCase("3.99", "not found")]
    [TestCase("nopython", "not found")]
    [TestCase("/nowhere/python3", "does not exist")]
    [TestCase("/nowhere/*/python3", "no executable file matches")]
    [TestCase("/usr/", "is a folder")]
    [TestCase("/etc/passwd", "is not executable")]
    public async Task WhatIsNotThereIsNamed(string request, string reason)
    {
        var problem = (await Find(request)).LeftOut.Single();

        Assert.That(problem.Requested, Is.EqualTo(request));
        Assert.That(problem.Reason, Is.EqualTo(reason));
    }

    [Test]
    public async Task AFileOfAnotherFormatCannotBeStarted()
    {
        var bad = fakes.Script("x/python3", "");
        File.WriteAllBytes(bad, [0x7f, 0x45, 0x4c, 0x46, 0, 0]);

        Assert.That((await Find(bad)).LeftOut.Single().Reason, Does.StartWith("cannot be started (Exec format error"));
    }

    private Task<InterpreterSearch> Find(params string[] requests) => fakes.Finder().FindAsync(requests, default);
}
