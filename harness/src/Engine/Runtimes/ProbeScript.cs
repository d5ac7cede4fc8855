namespace Bench.Runtimes;

/// <summary>What an interpreter is asked. Runs on Python 2.7 too, so that one can be named as too old.</summary>
internal static class ProbeScript
{
    // The loaded libpython is read from the memory map: LIBDIR is wrong once an installation has been moved, and
    // Debian's Py_ENABLE_SHARED executable does not load the library at all. NumPy and HPy are looked for and not
    // imported: that takes long, and a broken one would take the interpreter down.
    public const string Text = """
        import sys
        # The current folder, where a worker would not look.
        sys.path[:] = [folder for folder in sys.path if folder]
        import io, json, os, platform, re, sysconfig

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

        def folders_of(package):
            try:
                from importlib.machinery import EXTENSION_SUFFIXES
                from importlib.util import find_spec
                # Any folder of that name is a package, and one may be there for another interpreter: Debian's python3-numpy is
                # seen by pypy3 too. So it counts by the module that it cannot do without; HPy's may be written in Python.
                native = [p + s for p in ('_core/_multiarray_umath', 'core/_multiarray_umath', 'universal') for s in EXTENSION_SUFFIXES]
                needed = native + (['universal.py'] if package == 'hpy' else [])
                folders = find_spec(package).submodule_search_locations
                return [folder for folder in folders if any(os.path.exists(os.path.join(folder, file)) for file in needed)]
            except Exception:
                return []

        def version_in(text):
            # version = "1", version: str = "1", __version__ = version = "1", and JSON that versioneer writes.
            name = r'"?(?:__version__|version|full_version)"?(?: *: *str)?'
            found = re.search('^ *' + name + r' *[:=] *(?:\w+ *= *)*["\']([^"\'\s]+)["\']', text, re.M)
            return found and found.group(1)

        def installed(package):
            folders = folders_of(package)
            if not folders:
                return None
            try:
                from importlib.metadata import version
                return version(package) or unknown_version
            except Exception:
                pass
            for folder in folders:
                for name in ('_version.py', 'version.py', os.path.join('devel', 'version.py'), '__init__.py'):
                    try:
                        with io.open(os.path.join(folder, name), encoding='utf-8') as file:
                            found = version_in(file.read())
                        if found:
                            return found
                    except (EnvironmentError, ValueError):
                        pass
            return unknown_version

        def hpy_include():
            includes = [os.path.join(folder, 'devel', 'include') for folder in folders_of('hpy')]
            return next((i for i in includes if os.path.exists(os.path.join(i, 'hpy.h'))), None)

        def jit():
            if pypy:
                return {True: 'on', False: 'none'}.get(translated('jit'))
            state = getattr(sys, '_jit', None)
            return state and ('on' if state.is_enabled() else 'off' if state.is_available() else 'none')

        def translated(option):
            return getattr(sys, 'pypy_translation_info', {}).get('translation.' + option)

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

        unknown_version = 'of unknown version'
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
            'core_cflags': text('PY_CORE_CFLAGS') or text('CFLAGS'),
            'config_args': text('CONFIG_ARGS'),
            'extension_suffix': text('EXT_SUFFIX') or text('SO'),
            'free_threaded': bool(sysconfig.get_config_var('Py_GIL_DISABLED')),
            'debug': hasattr(sys, 'gettotalrefcount'),
            'shared_library': bool(sysconfig.get_config_var('Py_ENABLE_SHARED')),
            'compiler': platform.python_compiler() or compiler_of_pypy(),
            'build': sys.version,
            'profopt': translated('profopt'),
            'lto': translated('lto'),
            'jit': jit(),
            'numpy': installed('numpy'),
            'hpy': installed('hpy'),
            'hpy_include': hpy_include(),
            'hosts_hpy': '_hpy_universal' in sys.builtin_module_names,
        }))
        """;
}
