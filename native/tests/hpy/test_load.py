"""What the loader refuses, and under which names it loads."""
import importlib.machinery
import shutil
import sys

import bench_hpy

build = sys.argv[1]
demo = build + "/hpy_demo.hpy0.so"


def load(name, path, **options):
    return bench_hpy.load(name, path, importlib.machinery.ModuleSpec(name, None, origin=path), **options)


def refused(kind, text, *args, **options):
    try:
        load(*args, **options)
    except kind as e:
        assert text in str(e), e
    else:
        raise AssertionError("expected " + text)


m = load("package.hpy_demo", demo)
assert m.__name__ == "package.hpy_demo" and m.__doc__ == "A demonstration." and m.nothing() is None
assert load("hpy_demo", demo, mode=0).add(1) == 11
copy = shutil.copyfile(demo, build + "/hpy_demo.second.so")
assert load("hpy_demo", copy, mode=1).add(1) == 11
refused(ImportError, "another mode", "hpy_demo", demo, debug=True)
refused(ValueError, "mode 2", "hpy_demo", demo, mode=2)
refused(ImportError, "nowhere", "hpy_demo", build + "/nowhere.so")
refused(ImportError, "get_required_hpy_major_version_other", "other", demo)
refused(ImportError, "not a universal HPy module", "hpy_demo", build + "/hpy_demo.so")
