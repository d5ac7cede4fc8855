using Bench.Results;
using NUnit.Framework;

namespace Bench.Tests.Results;

public sealed class PathCutterTests
{
    [TestCase("/usr/bin/python3", "python3")]
    [TestCase("~/src/x", "x")]
    [TestCase("/opt/", "")]
    [TestCase("-I/usr/include", "-Iinclude")]
    [TestCase("-L/home/joe/lib -O2", "-Llib -O2")]
    [TestCase("-isystem/usr/include", "-isysteminclude")]
    [TestCase("-isystem /usr/include", "-isystem include")]
    [TestCase("-Wl,-rpath,/opt/x/lib", "-Wl,-rpath,lib")]
    [TestCase("--prefix=/opt/x", "--prefix=x")]
    [TestCase("'--prefix=/home/joe/3.13' 'LDFLAGS=-L/home/joe/lib'", "'--prefix=3.13' 'LDFLAGS=-Llib'")]
    [TestCase("-ffile-prefix-map=/build/python=.", "-ffile-prefix-map=python=.")]
    [TestCase("/a/b=c", "b=c")]
    [TestCase("/a/b:/c/d", "b:d")]
    [TestCase("/home//joe///x", "x")]
    [TestCase("file:///home/joe/x", "file:x")]
    [TestCase("\"/home/joe/x\"", "\"x\"")]
    public void PathsAreCutToTheirLastComponent(string text, string expected) => Assert.That(PathCutter.Cut(text), Is.EqualTo(expected));

    [TestCase("1/2")]
    [TestCase("-O2 -DNDEBUG -fwrapv")]
    [TestCase("-O2/3")]
    [TestCase("-Iinclude/python")]
    [TestCase("../include")]
    [TestCase("./configure")]
    [TestCase("numpy/_core/src")]
    [TestCase("cpython 3.13.0/capi/Caching/work/noop//call: failed: x")]
    [TestCase("")]
    public void WhatIsNoAbsolutePathStays(string text) => Assert.That(PathCutter.Cut(text), Is.EqualTo(text));
}
