using System.Text.Json.Nodes;
using Bench.Runtimes;

namespace Bench.Tests.Runtimes;

/// <summary>A temporary folder of shell scripts that pretend to be interpreters.</summary>
internal sealed class FakeInterpreters : IDisposable
{
    public string Root { get; } = Directory.CreateTempSubdirectory("bench-fakes-").FullName;

    /// <summary>Looks nowhere but in this folder: bin as PATH, pyenv, opt.</summary>
    public InterpreterFinder Finder(double seconds = 10) => new(
        new SearchPlaces([In("bin")], In("pyenv"), [In("opt/*/bin/python{minor}"), In("opt/*/bin/python{major}")]),
        TimeSpan.FromSeconds(seconds));

    public string In(string path) => Path.Combine(Root, path);

    public string Script(string path, string body)
    {
        var file = In(path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, $"#!/bin/sh\n{body}\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return file;
    }

    /// <summary>One that answers properly.</summary>
    /// <param name="told">What it tells otherwise than others.</param>
    public string Python(
        string path, string version, uint hexversion = 0x030d00f0, string implementation = "cpython",
        string? language = null, bool headers = true, bool freeThreaded = false, JsonObject? told = null)
    {
        var include = In($"include/{version}");
        Directory.CreateDirectory(include);
        if (headers)
            File.WriteAllText(Path.Combine(include, "Python.h"), "");
        var answer = new JsonObject
        {
            ["implementation"] = implementation, ["version"] = version, ["language_version"] = language ?? version,
            ["hexversion"] = hexversion, ["executable"] = In(path), ["library"] = null, ["include"] = include, ["cflags"] = "-O2",
            ["core_cflags"] = "-O2", ["config_args"] = "'--enable-optimizations' '--with-lto=full'", ["extension_suffix"] = ".so",
            ["free_threaded"] = freeThreaded, ["debug"] = false, ["shared_library"] = false, ["compiler"] = "GCC 12.2.0",
            ["build"] = "b", ["profopt"] = null, ["lto"] = null, ["jit"] = null, ["numpy"] = null, ["hpy"] = null, ["hpy_include"] = null, ["hosts_hpy"] = false,
        };
        foreach (var (name, value) in told ?? [])
            answer[name] = value?.DeepClone();
        return Script(path, $"""
            echo 'a sitecustomize that talks'
            cat <<'END'
            {answer.ToJsonString()}
            END
            """);
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
