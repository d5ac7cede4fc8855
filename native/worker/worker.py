"""The worker: runs inside the interpreter under test and speaks the line protocol of PROTOCOL.md.

Started as: python worker.py <path of bench_worker>. Requests come on stdin, answers go to stdout, one
JSON object a line. Must run on CPython 3.8 and newer, and on PyPy, where worker_pypy.py has what differs.
"""
import collections
import contextlib
import gc
import importlib.machinery
import importlib.util
import json
import operator
import os
import platform
import sys
import time

sys.dont_write_bytecode = True
sys.path.append(os.path.dirname(os.path.abspath(__file__)))  # which -P leaves out
import calls

PROTOCOL = 1

# What a kernel module says of a kernel: PROTOCOL.md.
Kernel = collections.namedtuple(
    "Kernel", "absent shape throughput latency environment callable instance argument cached", defaults=(None,) * 8)

# By a kernel's shape: how a script spells its call, and the target that is the same call in a C loop. calls.py has those
# with a request's arguments, but for the stirrers, which have one.
SHAPES = {
    "noargs": ("callable()", lambda kernel: ("call", kernel.callable, (), ())),
    "function": ("callable(argument)", lambda kernel: ("call", kernel.callable, (kernel.argument,), ())),
    "method": ("instance.m(argument)", lambda kernel: ("call", kernel.callable, (kernel.instance, kernel.argument), ())),
    "slot": ("instance + argument", lambda kernel: ("add", kernel.instance, kernel.argument)),
    "getter": ("instance.value", lambda kernel: ("getattr", kernel.instance, "value")),
    "length": ("len(instance)", lambda kernel: ("length", kernel.instance)),
    "subscript": ("instance[argument]", lambda kernel: ("subscript", kernel.instance, kernel.argument)),
    "call": ("callable(argument)", None),
}
# By a target's kind: one operation, done in Python.
ONCE = {
    "clock": lambda: None,
    "add": operator.add,
    "getattr": getattr,
    "subscript": operator.getitem,
    "length": len,
    "python": lambda loop, once: once(),
}
# A code object per case: specialisation and inline caches belong to one case alone.
PYTHON_LOOP = """
def make(callable, instance, argument, repeat):
    def loop(n):
        for _ in repeat(None, n):
            {0}
    def once():
        return {0}
    return loop, once
"""

# What an operation leaks at least that leaks: a block of pymalloc, or the least of malloc's.
LEAST_LEAKS = [("leaked_blocks", 1), ("leaked_bytes", 32)]

ON = {False: "off", True: "on"}

STIRRING = 200  # calls before a batch
STIRRED = ["function", "method", "slot", "getter", "class_method"]
STIRRED_BY_CALLS = ["varargs", "varargs_keywords", "fastcall", "fastcall_keywords"]
STIRRING_CALL = dict(calls.NONE, values=[{"object": "a0"}])


def load_extension(name, path):
    loader = importlib.machinery.ExtensionFileLoader(name, path)
    spec = importlib.util.spec_from_file_location(name, path, loader=loader)
    module = importlib.util.module_from_spec(spec)
    loader.exec_module(module)
    return module


def load_universal(load, name, path, **options):
    """Any host's way to load a universal HPy module: load(name, path, spec, …)."""
    return load(name, path, importlib.machinery.ModuleSpec(name, None, origin=path), **options)


class Absent(Exception):
    """The kernel does not exist here; the message says why."""


class Failed(Exception):
    """The kernel should exist here and does not; the message says why."""


class Worker:
    def __init__(self, core):
        self.core = None if core is None else self.load_core(core)
        self.modules, self.failed, self.host = {}, {}, None
        self.expected_gil = None
        self.handles = HandleCheck()

    GROWTH_BATCH_NS = 20000

    def load_core(self, path):
        return load_extension("bench_worker", path)

    def load(self, request):
        self.modules, self.failed, self.host = {}, {}, None
        for module in request["modules"]:
            try:
                self.modules[module["abi"]] = self.load_module(request.get("host"), module)
            except Exception as error:
                self.failed[module["abi"]] = "cannot be loaded: " + describe(error)
        gc.collect()
        self.freeze()
        gc.disable()
        self.expected_gil = request.get("gil")
        self.check_gil()
        exported_by = {abi: module.exported_by for abi, module in self.modules.items() if hasattr(module, "exported_by")}
        return {"failed": self.failed, "exported_by": exported_by}

    def check_gil(self):
        """Whether a free-threaded interpreter has its GIL, which must be as its label says; None elsewhere."""
        if self.expected_gil is None:
            return None
        gil = sys._is_gil_enabled()
        if gil != self.expected_gil:
            raise Failed("the GIL is %s and was to be %s: an imported module decides that too" % (ON[gil], ON[not gil]))
        return gil

    def freeze(self):
        gc.freeze()

    def load_module(self, host, module):
        name, path = module["name"], module["path"]
        loader = module.get("loader", "extension")
        if loader == "extension":
            return load_extension(name, path)
        if loader == "hpy":
            from hpy.universal import load
            return load_universal(load, name, path)
        if self.host is None:
            self.host = load_extension("bench_hpy", host)
        if loader == "debug":
            self.handles.watch(self.host, module["abi"])
        return load_universal(self.host.load, name, path, debug=loader == "debug")

    def warm_up(self, request):
        """Keeps the core busy: its clock and the first figures settle."""
        clock, stop = ("clock",), time.monotonic() + request["seconds"]
        while time.monotonic() < stop:
            self.core.time_batch(clock, 100000)
        times = sorted(self.core.time_batch(clock, 100000) for _ in range(101))
        return {"clock_ns": times[50] / 100000}

    def block(self, request):
        """Times every case once a round; what fails beforehand is left out and named."""
        stirrers = self.stirrers(request)
        targets, status, numbers = [], [], []
        known = request["n"] or [0] * len(request["cases"])
        for (found, why), n in zip(self.targets(request), known):
            if why is None:
                try:
                    target, _ = found
                    numbers.append(n or self.core.calibrate(target, request["batch_ns"]))
                    targets.append(target)
                except Exception as error:
                    why = "failed: " + describe(error)
            status.append(why)
        # A Python stirrer calls each of them in turn.
        stirring = 0 if not stirrers else STIRRING if request["mode"] == "call" else 2
        rows = self.core.measure(targets, numbers, stirrers, stirring, request["rounds"], request["seed"])
        every = iter(numbers)
        gil = self.check_gil()
        return {"status": status, "n": [0 if why else next(every) for why in status], "ns": rows, "gil": gil}

    def stirrers(self, request):
        """What unsettles the interpreter's shared indirect calls; C loops have their own."""
        if request["mode"] in ("throughput", "latency"):
            return []
        found = []
        for abi in sorted({case["abi"] for case in request["cases"]} & set(self.modules)):
            module = self.modules[abi]
            module.prepare("stir", "")
            shapes = STIRRED + (STIRRED_BY_CALLS if request["call"] else [])
            found += [Kernel(*module.kernel("stir", shape, "k=%d" % k)) for shape in shapes for k in range(8)]
        present = [stirrer for stirrer in found if stirrer.absent is None]
        if request["mode"] == "python":
            return [self.warm(python_stirrer(present))]
        return [kernel_target(stirrer, "call", calls.Call(STIRRING_CALL, None)) for stirrer in present]

    def verify(self, request):
        """Properties of each case: its answer, what it leaks, and how its time grows with n."""
        answers = []
        for (target, why), case in zip(self.targets(request), request["cases"]):
            if why is None:
                try:
                    with self.handles.of(case["abi"]) as handles:
                        found = self.properties(*target, request["operations"])
                    found["handles"] = handles
                    answers.append(found)
                    continue
                except Exception as error:
                    why = "failed: " + describe(error)
            answers.append({"status": why})
        return {"cases": answers}

    def properties(self, target, cached, operations):
        answer, text = self.answer(target, cached)
        objects = [o for o in (answer, cached) if o is not None]
        for item in target[1:]:
            objects += item if isinstance(item, tuple) else [] if isinstance(item, (int, str)) else [item]
        self.core.time_batch(target, 1000)
        for _ in range(3):  # what fills a cache of the interpreter does so once, a leak again and again
            leaked = self.leaked(objects, lambda: self.core.time_batch(target, operations))
            if all(abs(leaked[what] or 0) * 100 < least * operations for what, least in LEAST_LEAKS):
                break
        growth = self.growth(target, self.core.calibrate(target, self.GROWTH_BATCH_NS))
        return {"status": None, "answer": text, "growth": growth, **leaked}

    def leaked(self, objects, operation):
        """The most by which a reference count changes, and the changes in allocated blocks and in bytes of the C heap."""
        references = [sys.getrefcount(o) for o in objects]
        blocks = sys.getallocatedblocks()
        leaked_bytes = self.leaked_bytes(operation)
        leaked_blocks = sys.getallocatedblocks() - blocks
        return {
            "leaked_references": max((abs(sys.getrefcount(o) - r) for o, r in zip(objects, references)), default=0),
            "leaked_blocks": leaked_blocks,
            "leaked_bytes": leaked_bytes,
        }

    def leaked_bytes(self, operation):
        before = self.core.heap_in_use()
        operation()
        return None if before is None else self.core.heap_in_use() - before

    def growth(self, target, n):
        """Time of 2n operations by time of n. The least of many batches, for what disturbs one only makes it
        longer; and once more where a disturbance began or ended in between, which shows as no clean 2."""
        for _ in range(20):
            pairs = [(self.core.time_batch(target, n), self.core.time_batch(target, 2 * n)) for _ in range(25)]
            growth = min(twice for _, twice in pairs) / min(once for once, _ in pairs)
            if 1.7 < growth < 2.3:
                break
        return growth

    def answer(self, target, cached):
        """What one operation returns, and the same as text; text None where it cannot be known."""
        if target[0] == "loop":
            value = self.core.loop_value(target[1], target[2])
            if cached is None:
                return None, readable(value)
            return None, readable(cached) if value == id(cached) % 2 ** 64 else None
        result = once(target)
        return result, None if target[0] == "clock" else readable(result)

    def count(self, request):
        """Leaves a callgrind dump of n and of 2n operations per case, labelled <label>x1 and <label>x2."""
        status = []
        for index, (found, why) in enumerate(self.targets(request)):
            if why is None:
                try:
                    target, _ = found
                    n = request["operations"]
                    self.core.time_batch(target, n)
                    self.core.count_instructions(target, n, request["labels"][index] + "x1")
                    self.core.count_instructions(target, 2 * n, request["labels"][index] + "x2")
                except Exception as error:
                    why = "failed: " + describe(error)
            status.append(why)
        return {"status": status}

    def targets(self, request):
        """For each case: ((target, cached object), None), or (None, why there is none)."""
        unprepared = {}
        for abi in sorted({case["abi"] for case in request["cases"]} & set(self.modules)):
            try:
                self.modules[abi].prepare(request["workload"], request["parameters"])
            except Exception as error:
                unprepared[abi] = "cannot be set up: " + describe(error)
        result = []
        for case in request["cases"]:
            try:
                if case["abi"] in unprepared:
                    raise Failed(unprepared[case["abi"]])
                result.append((self.target(case, request), None))
            except Absent as absent:
                result.append((None, "absent: %s" % absent))
            except Failed as failed:
                result.append((None, "failed: %s" % failed))
            except Exception as error:
                result.append((None, "failed: " + describe(error)))
        return result

    def target(self, case, request):
        mode = request["mode"]
        if case["abi"] == "worker":
            if case["strategy"] == "clock":
                return ("clock",), None
            # In C loops too: a block's quiet rounds are told by this call.
            mode = "python" if mode == "python" else "call"
            target = kernel_target(Kernel(None, "noargs", callable=self.core.noargs), mode, None)
            return (self.warm(target) if mode == "python" else target), None
        if case["abi"] in self.failed:
            raise Failed(self.failed[case["abi"]])
        if case["abi"] not in self.modules:
            raise Failed("no %s module was loaded" % case["abi"])
        kernel = Kernel(*self.modules[case["abi"]].kernel(request["workload"], case["strategy"], request["parameters"]))
        if kernel.absent is not None:
            raise Absent(kernel.absent)
        call = calls.Call(request["call"] or calls.NONE, kernel.argument)
        return self.warm(kernel_target(kernel, mode, call)), kernel.cached

    def warm(self, target):
        """The target, as fast as the interpreter will ever run it."""
        return target


class HandleCheck:
    """What HPy's debug context has to say about the handles of an operation."""

    def __init__(self):
        self.host = self.abi = None
        self.found = []

    def watch(self, host, abi):
        self.host, self.abi = host, abi
        host.set_on_invalid_handle(self.invalid)

    def invalid(self, what, where, opened, closed):
        self.add("%s: %s (opened: %s; closed: %s)" % (where, what, opened, closed))

    def add(self, text):
        if text not in self.found:
            self.found.append(text)

    @contextlib.contextmanager
    def of(self, abi):
        self.found = []
        generation = self.host.new_generation() if abi == self.abi else None
        yield self.found
        if generation is not None:
            # A leak of one an operation leaves thousands: finding the line of each would take for ever.
            for _, where in self.host.open_handles(generation, 3):
                self.add("%s: opened here and not closed" % where)


def kernel_target(kernel, mode, call):
    if mode in ("throughput", "latency"):
        return ("loop", kernel.throughput if mode == "throughput" else kernel.latency, kernel.environment)
    if kernel.shape == "loop":
        raise Absent("only a C caller can pass the state")
    if kernel.shape in calls.SPELLED:
        return call.target(kernel.shape, kernel.callable, kernel.instance, mode)
    spelled, target = SHAPES[kernel.shape]
    return python_target(kernel, spelled) if mode == "python" else target(kernel)


def python_target(kernel, spelled):
    from itertools import repeat
    scope = {}
    exec(compile(PYTHON_LOOP.format(spelled), "<%s>" % kernel.shape, "exec"), scope)
    return ("python", *scope["make"](kernel.callable, kernel.instance, kernel.argument, repeat))


def python_stirrer(kernels):
    """One function that calls all of them, each shape at one place in the bytecode."""
    shapes = {}
    for kernel in kernels:
        shapes.setdefault(kernel.shape, []).append((kernel.callable, kernel.instance, kernel.argument))
    lines = ["def stir(n):"]
    for shape in shapes:
        lines += ["    for callable, instance, argument in shapes[%r]:" % shape, "        " + SHAPES[shape][0]]
    scope = {"shapes": shapes}
    exec(compile("\n".join(lines), "<stir>", "exec"), scope)
    return ("python", scope["stir"])


def once(target):
    kind, *operands = target
    return calls.once(*target) if kind in ("call", "raise") else ONCE[kind](*operands)


def readable(answer):
    """The same text for the same answer in every module and interpreter: no addresses, and CPython's name of its functions."""
    kind = "builtin_function_or_method" if isinstance(answer, type(len)) else type(answer).__name__
    return "%s %s" % (kind, getattr(answer, "__name__", None) or repr(answer))


def describe(error):
    return " ".join(("%s: %s" % (type(error).__name__, error)).split())


def main():
    requests, answers = sys.stdin, os.fdopen(os.dup(1), "w", buffering=1)
    os.dup2(2, 1)  # whatever an extension prints must not get into the answers
    kind = Worker
    if sys.implementation.name == "pypy":
        sys.dont_write_bytecode = True  # the checkout stays as it is
        from worker_pypy import pypy_worker
        kind = pypy_worker(Worker)
    worker = kind(sys.argv[1])
    hello = {
        "bench_worker": PROTOCOL,
        "implementation": sys.implementation.name,
        "version": platform.python_version(),
    }
    print(json.dumps(hello), file=answers)
    for line in requests:
        request = json.loads(line)
        if request["do"] == "quit":
            break
        try:
            answer = getattr(worker, request["do"])(request)
        except Exception as error:
            answer = {"error": describe(error)}
        print(json.dumps(answer), file=answers)


if __name__ == "__main__":
    import signal
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the harness decides when to stop
    main()
