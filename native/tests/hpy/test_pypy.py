"""The demonstration module in PyPy's own HPy, as far as that goes: what stands there in HPY_ABI_VERSION is left out.

Of what HPy 0.0.4 has, PyPy 7.3.11 does these in another way, so they are left out too: deleting an attribute does not
reach its setter, setting one that has none ends the process, and HPy_bf_releasebuffer gets no owner.
"""
import gc
import os
import shutil
import sys

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "..", "worker"))
import worker_pypy
import test_demo
import worker


def counter(m):
    before = m.counts()[0]
    c = test_demo.counter(m)
    assert bytes(memoryview(c)) == bytes(memoryview(m.Counter(4)))
    c.partner = c
    for _ in range(3):
        gc.collect()
    assert c.partner is c
    del c
    gc.collect()
    assert m.counts()[0] > before


def handles(m):
    """What the worker has to say of handles in PyPy's debug mode."""
    check = worker.HandleCheck()
    check.watch(worker_pypy.DebugMode(), "hpy-debug")
    with check.of("hpy-debug") as found:
        m.leak("planted")
    assert found == ["a handle of 'planted': opened here and not closed"], found
    with check.of("hpy-debug") as found:
        test_demo.functions(m)
        m.remember(None)
    return found


m = worker_pypy.load("hpy_demo", sys.argv[1] + "/hpy_demo.hpy0.so")
test_demo.functions(m)
counter(m)
if hasattr(m, "vector_call"):  # HPy 0.9
    test_demo.newer_functions(m)
copy = shutil.copyfile(sys.argv[1] + "/hpy_demo.hpy0.so", sys.argv[1] + "/hpy_demo.debug.so")
found = handles(worker_pypy.load("hpy_demo", copy, debug=True))
assert found == [], found
