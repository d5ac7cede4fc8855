"""The demonstration module in every ABI; test_pypy.py has PyPy's part of it."""
import gc
import sys
import weakref


def raises(kind, function, *args, **kw):
    try:
        function(*args, **kw)
    except kind as e:
        return str(e)
    raise AssertionError("%s expected of %r" % (kind.__name__, function))


def functions(m):
    thing = object()
    assert m.nothing() is None and m.nothing.__doc__ == "Returns None." and m.same(thing) is thing
    assert m.add(1) == 11 and m.add(1, 2) == 3 and m.total() == 0
    assert m.total(*range(100)) == 4950
    assert "add()" in raises(TypeError, m.add) and "too many" in raises(TypeError, m.add, 1, 2, 3)
    raises(TypeError, m.add, "x")
    raises(OverflowError, m.add, 1 << 70)
    tail = {"pair": [1, 2], "none": None}
    assert m.describe(thing) == ((thing, 1, 0.5, "none"), tail)
    assert m.describe(thing, 2, scale=1.5, label="l") == ((thing, 2, 1.5, "l"), tail)
    assert m.describe(count=7, thing=thing) == ((thing, 7, 0.5, "none"), tail)
    assert "thing" in raises(TypeError, m.describe)
    assert "unexpected" in raises(TypeError, m.describe, thing, other=1)
    assert "name and position" in raises(TypeError, m.describe, thing, thing=1)
    assert "keyword only" in raises(TypeError, m.describe, thing, 1, 2.0, "l")
    assert "null" in raises(ValueError, m.describe, thing, label="a\0b")
    row = (255, -5, -6, 7, -8, 9, -10, 11, -12, 0.5, 0.25, [])
    assert m.numbers(*row) == row[:-1] + (0,)
    raises(OverflowError, m.numbers, 256, *row[1:])
    assert m.call(dict, (), {"a": 1}) == {"a": 1} and m.call(list) == [] and m.call(max, (1, 5)) == 5
    m.remember(thing)
    assert m.recall() is thing
    m.remember(None)
    assert m.containers() == ({"key": [True, False, "key"]}, "key")
    assert raises(ValueError, m.complain) == "box has 3 of 4, None"
    assert m.build() == [None, 1, (), (1,), [(1, []), {}, {"k": (2, 3)}]]


def newer_functions(m):
    thing = object()
    raises(TypeError, m.call, dict, [])
    assert m.vector_call(dict, a=1, b=2) == dict(a=1, b=2) and m.vector_call(max, *range(30)) == 29
    assert m.call_method("format", "{}-{x}", 4, x=5) == "4-5" and m.call_method("upper", "a") == "A"
    capsule = m.make_capsule()
    assert m.read_capsule(capsule)[1:] == ("demo.pointer", 0)
    raises(ValueError, m.read_capsule, thing)
    del capsule
    assert m.counts()[1] == 1
    assert m.context_var(thing) is thing
    assert m.evaluate("6 * 7") == 42
    raises(SyntaxError, m.evaluate, "6 *")


def counter(m):
    c = m.Counter(3, "mate")
    assert type(c).__module__ == "hpy_demo" and type(c).__name__ == "Counter" and m.Counter.__doc__ == "Counts."
    assert len(c) == 3 and c[2] == 4 and c[-1] == 4 and c.x == 3.0
    raises(IndexError, lambda: c[3])
    assert c.partner == "mate" and c.double == 6.0 and repr(c) == "<Counter 3>"
    assert c == m.Counter(3) and c != m.Counter(4) and c != 3 and c + 2 == 5.0
    raises(TypeError, lambda: c + "x")
    raises(AttributeError, setattr, c, "calls", 1)
    c.x = 4
    assert len(c) == 4
    return c


def types(m):
    before = m.counts()[0]
    c = counter(m)
    raises(TypeError, delattr, c, "partner")
    raises(AttributeError, setattr, c, "double", 1)
    assert list(m.Counter(3)) == [0, 1, 2] and hash(m.Counter(3)) == 3
    assert c(1, 2, a=3) == (2, 1) and c.calls == 1
    c.switch()
    assert c() == "other" and m.Counter(1)() == (0, 0)
    assert bytes(memoryview(c)) == bytes(memoryview(m.Counter(4))) and c.calls == 101
    del c
    gc.collect()
    assert m.counts()[0] - before == 7, m.counts()
    before = m.counts()[0]
    c = m.Counter(1)
    c.partner = [c]
    del c
    gc.collect()
    assert m.counts()[0] - before == 1

    class Python(m.Counter):
        pass

    before = m.counts()[0]
    p = Python(2, partner="p")
    p.extra = p
    p.partner = p
    assert len(p) == 2 and p(1) == (1, 0) and p.calls == 1
    alive = weakref.ref(p)
    del p
    gc.collect()
    assert alive() is None and m.counts()[0] - before == 1

    before = m.counts()[0]
    d = m.Deep(5)
    assert d.level == 1 and d.x == 5.0 and d(1, 2, 3) == (3, 0) and d.level == 1 and len(d) == 5
    d.partner = d
    del d
    gc.collect()
    assert m.counts()[0] - before == 11

    before = m.counts()[0]
    t = m.Tagged([1, 2])
    t.tag = 100
    t.append(t)
    assert t[:2] == [1, 2] and t.tag == 100
    del t
    gc.collect()
    assert m.counts()[0] - before == 100
    raises(TypeError, m.derive, bool)

    before, c = m.counts()[0], None
    for _ in range(200000):
        c = m.Counter(1, c)
    del c
    assert m.counts()[0] - before == 200000


def shapes(m):
    """A struct behind every built-in header; the shape must be the base's."""
    for shape, base in enumerate((object, type, int, float, str, tuple, list, dict)):
        kind = m.shaped(base, shape)
        for cls in kind, type(kind)("Sub", (kind,), {}):
            o = cls("x", (), {}) if base is type else cls()
            assert o.tag == 0
            o.tag = 1 << 40
            assert o.tag == 1 << 40 and (base in (object, type) or o == base())
        raises(TypeError, m.shaped, base, (shape + 1) % 8 or 1)
        del o
    raises(TypeError, m.shaped, m.Counter, 6)
    raises(TypeError, m.shaped, m.Counter, 0)
    raises(TypeError, m.shaped, Exception, 0)


def metaclass(m):
    assert type(m.Ring) is m.Meta and m.Ring.made == 77 and isinstance(m.Ring, type)
    assert m.Ring.__name__ == "Ring" and m.Ring.__module__ == "hpy_demo" and m.Ring.__doc__ == "Rings."
    ring = m.Ring()
    assert ring(1, 2) == 2 and ring.ring() is m.Ring

    before = m.counts()[0]
    del ring
    assert m.counts()[0] - before == 1000

    class Sub(m.Ring):
        described = m.Ring()

    sub = Sub()
    assert sub.described is sub and Sub.described is Sub.__dict__["described"]
    del sub
    assert m.counts()[0] - before == 3000

    assert type(Sub) is m.Meta and Sub()() == 0 and Sub.made == 0
    assert m.Ring.__subclasses__() == [Sub] and m.Ring in object.__subclasses__()
    derived = m.derive(m.Ring)
    assert type(derived) is m.Meta and derived()(1) == 1


def python_base(m):
    """A dict and weak references come from a base written in Python."""
    class Base:
        def hello(self):
            return self.name

    derived = m.derive(Base)
    d = derived()
    d.name = d
    assert d.hello() is d
    alive = weakref.ref(d)
    del d
    gc.collect()
    assert alive() is None
    d = derived()
    d.name = box = object()
    n = sys.getrefcount(box)
    del d
    assert sys.getrefcount(box) == n - 1


def conserved(m, n):
    """References and allocated blocks after handle-heavy loops; the first rounds fill caches and free lists."""
    box = object()
    references, grown = sys.getrefcount(box), []
    for _ in range(10):
        blocks = sys.getallocatedblocks()
        m.churn(box, n // 10)
        for _ in range(200):
            types_light(m)
        gc.collect()
        grown.append(abs(sys.getallocatedblocks() - blocks))
    assert sys.getrefcount(box) == references
    assert min(grown) <= 2, grown


def types_light(m):
    c = m.Counter(3, partner=[])
    c.partner = c
    c.partner = None
    len(c), c[1], c(1), c.double, repr(c), m.containers(), m.describe(c, 1, label="x"), m.Deep(2), m.Ring()(), m.make_capsule()


def main():
    import bench_hpy
    import hosts
    scale = int(sys.argv[2]) if len(sys.argv) > 2 else 10 ** 7
    for abi, module in hosts.every("hpy_demo", sys.argv[1]):
        generation = bench_hpy.new_generation()
        for test in functions, newer_functions, types, shapes, metaclass, python_base:
            test(module)
        assert bench_hpy.open_handles(generation) == [], bench_hpy.open_handles(generation)
        conserved(module, scale if abi != "debug" else scale // 10)
        assert bench_hpy.open_handles(generation) == []


if __name__ == "__main__":
    main()
