using Bench.Catalogue;
using Bench.Runtimes.Builds;

namespace Bench.Runtimes;

/// <summary>A runtime that kernels can be built for and run in: a Python interpreter as it described itself, or .NET
/// (<see cref="DotnetRuntime"/>).</summary>
public sealed record Interpreter
{
    /// <summary>The name of its <see cref="Kind"/>.</summary>
    public required string Implementation { get; init; }

    /// <summary>The implementation's own version: <c>3.13.0</c>, or <c>7.3.11</c> for PyPy.</summary>
    public required string Version { get; init; }

    /// <summary>The version of Python it speaks: <c>3.9.16</c> for PyPy 7.3.11.</summary>
    public required string LanguageVersion { get; init; }

    /// <summary><c>sys.hexversion</c>, that is <c>PY_VERSION_HEX</c> of its headers.</summary>
    public required uint Hexversion { get; init; }

    /// <summary>The version of the C API that its headers declare.</summary>
    public Version CApiVersion => new((int)(Hexversion >> 24), (int)(Hexversion >> 16) & 0xff);

    /// <summary>
    /// Absolute path with links followed, except in a virtual environment: there the link is what makes
    /// the interpreter see that environment's packages.
    /// </summary>
    public required string Executable { get; init; }

    /// <summary>The folder that holds <c>Python.h</c>; of the base interpreter in a virtual environment. Empty where
    /// kernels need none.</summary>
    public required string IncludeDirectory { get; init; }

    /// <summary>The flags it was compiled with, empty when it does not tell.</summary>
    public required string CFlags { get; init; }

    /// <summary>The arguments of its <c>configure</c>, empty when it does not tell.</summary>
    public required string ConfigArgs { get; init; }

    /// <summary>What an extension module's file name ends in: <c>.cpython-313-x86_64-linux-gnu.so</c>.</summary>
    public required string ExtensionSuffix { get; init; }

    /// <summary>Built without the global interpreter lock (<c>Py_GIL_DISABLED</c>).</summary>
    public required bool FreeThreaded { get; init; }

    /// <summary>A debug build (<c>Py_DEBUG</c>).</summary>
    public required bool Debug { get; init; }

    /// <summary>Configured with a libpython (<c>Py_ENABLE_SHARED</c>); the executable may still not use it.</summary>
    public required bool SharedLibrary { get; init; }

    /// <summary><c>platform.python_compiler()</c>: <c>GCC 12.2.0</c>.</summary>
    public required string Compiler { get; init; }

    /// <summary>12 hex digits that change when the executable, its libpython or the way it was built change.</summary>
    public required string BuildHash { get; init; }

    /// <summary>How it was built, as far as it can be told.</summary>
    public required BuildFacts Build { get; init; }

    /// <summary>The version of the NumPy it can import, <c>of unknown version</c> if that cannot be told; null if there is
    /// none. It was not imported: it may still be broken.</summary>
    public required string? NumpyVersion { get; init; }

    /// <summary>The version of the <c>hpy</c> package it can import, as <see cref="NumpyVersion"/> is NumPy's.</summary>
    public required string? HpyVersion { get; init; }

    /// <summary>The folder with the <c>hpy.h</c> of that package, or null.</summary>
    public required string? HpyIncludeDirectory { get; init; }

    /// <summary>PyPy: translated with <c>_hpy_universal</c>, which loads HPy modules. Debian's PyPy 8 has HPy's package and headers
    /// without it.</summary>
    public bool HostsHpy { get; init; }

    /// <summary>Variables that its workers are started with.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

    /// <summary>What it has in common with its other versions.</summary>
    public RuntimeKind Kind => RuntimeKind.Of(Implementation);

    /// <summary><c>3.13.0</c>; of a free-threaded build <c>3.13.0t</c>, with its GIL on <c>…t+gil</c>, of a debug build
    /// <c>…d</c>.</summary>
    public string FullVersion =>
        $"{Version}{(FreeThreaded ? "t" : "")}{(Debug ? "d" : "")}{(GilChoice.Of(this) == true ? GilChoice.Suffix : "")}";

    /// <summary><c>cpython 3.13.0</c>.</summary>
    public string Label => $"{Implementation} {FullVersion}";
}
