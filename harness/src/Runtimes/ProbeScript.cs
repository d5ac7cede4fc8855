namespace Bench.Runtimes;

/// <summary>What an interpreter is asked. Runs on Python 2.7 too, so that one can be named as too old.</summary>
internal static class ProbeScript
{
    // The loaded libpython is read from the memory map: LIBDIR is wrong once an installation has been moved, and
    // Debian's Py_ENABLE_SHARED executable does not load the library at all. NumPy's version is read from its
    // metadata: importing it takes long and a broken one would take the interpreter down.
    public const string Text = """
        import json, os, platform, sys, sysconfig

        def first_with_header(folders):
            for folder in folders:
                if os.path.exists(os.path.join(folder, 'Python.h')):
                    return folder
            return folders[0]

        def include():
            paths = sysconfig.get_paths()
            folders = [paths['include'], paths.get('platinclude') or paths['include']]
            folders.append(sysconfig.get_config_var('INCLUDEPY') or folders[0])
            return first_with_header(folders)

        def library():
            try:
                with open('/proc/self/maps') as maps:
                    for line in maps:
                        path = line.rstrip('\n').split(' ', 5)[-1].strip()
                        if os.path.basename(path).startswith(('libpython', 'libpypy')):
                            return path
            except EnvironmentError:
                pass
            return None

        def installed(package):
            try:
                from importlib.metadata import version
                return version(package)
            except Exception:
                return None

        def hpy_include():
            # As a package that is not imported, for the same reason; PyPy's has no metadata in every version.
            try:
                from importlib.util import find_spec
                for folder in find_spec('hpy').submodule_search_locations:
                    include = os.path.join(folder, 'devel', 'include')
                    if os.path.exists(os.path.join(include, 'hpy.h')):
                        return include
            except Exception:
                pass
            return None

        def executable():
            # Following the link of a virtual environment would leave it.
            if sys.prefix != getattr(sys, 'base_prefix', sys.prefix):
                return os.path.abspath(sys.executable)
            return os.path.realpath(sys.executable)

        def compiler_of_pypy():
            # 3.9.16 (…)\n[PyPy 7.3.11 with GCC 12.2.0]
            return sys.version.rpartition(' with ')[2].rstrip(']') if pypy else ''

        def text(name):
            return sysconfig.get_config_var(name) or ''

        language = sys.version.split()[0]
        pypy = getattr(sys, 'pypy_version_info', None)
        print(json.dumps({
            'implementation': platform.python_implementation().lower(),
            'version': '.'.join(str(part) for part in pypy[:3]) if pypy else language,
            'language_version': language,
            'hexversion': sys.hexversion,
            'executable': executable(),
            'library': library(),
            'include': include(),
            'cflags': text('CFLAGS'),
            'config_args': text('CONFIG_ARGS'),
            'extension_suffix': text('EXT_SUFFIX') or text('SO'),
            'free_threaded': bool(sysconfig.get_config_var('Py_GIL_DISABLED')),
            'debug': hasattr(sys, 'gettotalrefcount'),
            'shared_library': bool(sysconfig.get_config_var('Py_ENABLE_SHARED')),
            'compiler': platform.python_compiler() or compiler_of_pypy(),
            'build': sys.version,
            'numpy': installed('numpy'),
            'hpy': installed('hpy'),
            'hpy_include': hpy_include(),
        }))
        """;
}
