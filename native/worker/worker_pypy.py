"""What the worker does in another way on PyPy: all modules are HPy's own, loops are compiled, nothing is counted."""
import hpy.universal

# PyPy compiles a loop when it has run 1039 times and what follows a guard that failed when that has happened 200
# times; the end of the loop is such a guard, hence many short runs.
WARM_UP_RUNS = 500
WARM_UP_OPERATIONS = 64
# What a C loop calls back into is compiled as well: importing falls from 6 µs to 0.7 µs within 2500 operations.
WARM_UP_OF_LOOPS = 5000


def load(name, path, debug=False):
    if hasattr(hpy.universal, "load_from_spec"):  # before HPy 0.9: no spec
        return hpy.universal.load(name, path, debug)
    from importlib.machinery import ModuleSpec
    return hpy.universal.load(name, path, ModuleSpec(name, None, origin=path), debug)


class DebugMode:
    """PyPy's own debug mode as HandleCheck knows a host. It tells whose a handle is, and no file and line."""

    def new_generation(self):
        return hpy.universal._debug.new_generation()

    def open_handles(self, generation, most):
        return [(handle, "a handle of %r" % (handle.obj,))
                for handle in hpy.universal._debug.get_open_handles(generation)[:most]]

    def set_on_invalid_handle(self, callback):
        """PyPy takes no callback: a closed handle that is used ends the process, which is a fault as well."""


def pypy_worker(base):
    class PyPyWorker(base):
        GROWTH_BATCH_NS = 160000  # getting into compiled code takes a microsecond or more

        def load_core(self, path):
            return load("bench_worker", path)

        def load_module(self, host, module):
            debug = module["loader"] == "debug"
            if debug:
                self.handles.watch(DebugMode(), module["abi"])
            return load(module["name"], module["path"], debug)

        def freeze(self):
            """There is nothing to freeze: objects have no counts that collections would touch."""

        def leaked(self, objects, operation):
            operation()
            return {"leaked_references": None, "leaked_blocks": None, "leaked_bytes": None}

        def warm(self, target):
            if target[0] == "python":
                for _ in range(WARM_UP_RUNS):
                    target[1](WARM_UP_OPERATIONS)
            else:
                self.core.time_batch(target, WARM_UP_OF_LOOPS)
            return target

    return PyPyWorker
