"""Loads a test module in each of its ABIs."""
import importlib.machinery
import importlib.util
import shutil

import bench_hpy


def cpython(name, build):
    path = "%s/%s.so" % (build, name)
    spec = importlib.util.spec_from_file_location(name, path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def universal(name, path, debug):
    if debug:
        path = shutil.copyfile(path, path[:-3] + ".debug.so")
    spec = importlib.machinery.ModuleSpec(name, None, origin=path)
    return bench_hpy.load(name, path, spec, debug=debug)


def every(name, build, file=None):
    file = "%s/%s" % (build, file or name + ".hpy0.so")
    yield "cpython", cpython(name, build)
    yield "universal", universal(name, file, False)
    yield "debug", universal(name, file, True)
