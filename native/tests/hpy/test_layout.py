"""The context at literal offsets, universal and debug."""
import ctypes
import sys
import types

import bench_hpy

build = sys.argv[1]
host = ctypes.PyDLL(bench_hpy.__file__)
host.bench_hpy_context.restype = ctypes.c_void_p
probe = ctypes.PyDLL(build + "/layout_probe.so").probe
probe.argtypes = [ctypes.c_void_p, ctypes.py_object, ctypes.c_void_p]

name = ctypes.create_string_buffer(b"layout")
pointer = ctypes.create_string_buffer(16)
new_capsule = ctypes.pythonapi.PyCapsule_New
new_capsule.restype = ctypes.py_object
new_capsule.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_void_p]
module = types.ModuleType("layout_host")
module.capsule = new_capsule(ctypes.addressof(pointer), ctypes.cast(name, ctypes.c_char_p), None)

for debug in (0, 1):
    generation = bench_hpy.new_generation()
    failed = probe(host.bench_hpy_context(debug), module, ctypes.addressof(pointer))
    assert failed == 0, "layout step %d failed, debug=%d" % (failed, debug)
    assert bench_hpy.open_handles(generation) == []
