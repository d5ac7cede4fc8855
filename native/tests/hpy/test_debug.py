"""Planted errors: the debug context reports them with file and line."""
import sys

import bench_hpy
import hosts

build = sys.argv[1]
places = {text.split("/* ")[1].split(" */")[0]: "%s:%d" % (source, number)
          for source in ("hpy_demo.c", "hpy_demo_types.c")
          for number, text in enumerate(open(__file__.replace("test_debug.py", source)), 1) if "; /* " in text}
m = hosts.universal("hpy_demo", build + "/hpy_demo.hpy0.so", True)


def at(site, mark):
    assert site.endswith("/" + places[mark]), (site, mark)


first = bench_hpy.new_generation()
thing = object()
m.same(thing)
assert bench_hpy.open_handles(first) == []
m.leak(thing)
(leaked, site), = bench_hpy.open_handles(first)
assert leaked is thing
at(site, "LEAK")
assert bench_hpy.open_handles(bench_hpy.new_generation()) == []

reports = []
bench_hpy.set_on_invalid_handle(lambda *report: reports.append(report))
m.close_twice()
(what, where, opened, closed), = reports
assert "closed again" in what
at(where, "CLOSED AGAIN")
at(opened, "OPENED")

reports.clear()
assert m.use_closed() == "None"
at(reports[0][1], "USED CLOSED")

reports.clear()
assert m.wrong_struct(3) == 0.0
assert "int" in reports[0][0], reports
at(reports[0][1], "WRONG STRUCT")
reports.clear()
assert m.wrong_struct(m.Counter(2)) == 2.0 and reports == []
bench_hpy.set_on_invalid_handle(None)
