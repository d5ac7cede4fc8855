"""Do all parsers of a signature agree with a Python function of it?

python agree.py SETUP: reads lines "workload<tab>argument list", such as "argparse_three<tab>1, c=2", and answers each
with "agree" or with what differs. SETUP is JSON: the worker's folder, the host of universal modules, the modules as in
PROTOCOL.md, and the strategies of each workload by ABI.
"""
import json
import sys

SSIZE_MAX = (1 << 63) - 1


class Unsure:
    """Has no truth value."""

    def __bool__(self):
        raise ZeroDivisionError("neither true nor false")


def argparse_three(a, b=None, c=None):
    return [a, b, c]


def argparse_keyword_only(a, b=1, *, c=None):
    return [a, b, c]


def argparse_ten(array, axis=None, dtype=None, out=None, keepdims=None, initial=None, where=None, order=None,
                 casting=None, subok=None):
    return [array, axis, dtype, out, keepdims, initial, where, order, casting, subok]


def integer(value):
    if not isinstance(value, int):
        raise TypeError("an integer is required")
    if not -SSIZE_MAX - 1 <= value <= SSIZE_MAX:
        raise OverflowError("too large")
    return int(value)


def real(value):
    if not isinstance(value, (int, float)):
        raise TypeError("a real number is required")
    return float(value)


def dtype_name(value):
    for known, code, name in ((float, "d", "float64"), (int, "q", "int64"), (bool, "?", "bool")):
        if value is known or (isinstance(value, str) and value == code):
            return name
    raise TypeError("data type not understood")


def argparse_typed(count, scale=1.0, flag=False, dtype=float):
    return [integer(count), real(scale), bool(flag), dtype_name(dtype)]


def arg_clinic(array, factor, index):
    if array != "an Array":
        raise TypeError("an Array is required")
    factor, index = real(factor), integer(index)
    return [40 + int([0.0, 0.0, 2.0, 0.0][index & 3] * factor)]


REFERENCES = {function.__name__: (function, results) for function, results in (
    (argparse_three, 3), (argparse_keyword_only, 3), (argparse_ten, 10), (argparse_typed, 4), (arg_clinic, 1))}


# Parsers of functions that take no keywords.
POSITIONAL = ["varargs_tuple", "hpyarg_parse"]


def outcome(call, scope):
    """What a call returns, or the name of what it raises. Twice: some parsers remember the last call."""
    found = []
    for _ in range(2):
        try:
            found.append(eval(call, dict(scope, Unsure=Unsure)))
        except Exception as error:
            found.append(type(error).__name__)
    return found[0] if same(found[0], found[1]) else "once %r, then %r" % tuple(found)


def same(a, b):
    return repr(a) == repr(b) and type(a) is type(b)


class Checker:
    def __init__(self, setup):
        sys.path.append(setup["worker"])
        import worker
        self.kernel_type = worker.Kernel
        loader = worker.Worker(None)
        self.modules = {m["abi"]: loader.load_module(setup["host"], m) for m in setup["modules"]}
        self.strategies = setup["strategies"]

    def kernel(self, module, workload, strategy):
        return self.kernel_type(*module.kernel(workload, strategy, ""))

    def check(self, workload, text):
        function, results = REFERENCES[workload]
        call = compile("call(%s)" % text, "<%s>" % text, "eval")
        scope = {"call": function, "array": "an Array"}
        expected = outcome(call, scope)
        named = outcome(call, dict(scope, call=lambda *args, **keywords: len(keywords)))
        differences = []
        for k in range(results):
            by_reference = expected if isinstance(expected, str) else expected[k]
            for abi, module in self.modules.items():
                module.prepare(workload, "result=%d" % k)
                for strategy in self.strategies[workload][abi]:
                    kernel = self.kernel(module, workload, strategy)
                    if kernel.absent is not None:
                        continue
                    wanted = "TypeError" if named and strategy in POSITIONAL else by_reference
                    array = kernel.argument if function is arg_clinic else "an Array"
                    got = outcome(call, {"call": kernel.callable, "array": array})
                    if not same(got, wanted):
                        differences.append("%s %s: result %d of (%s) is %r, not %r" % (abi, strategy, k, text, got, wanted))
        return "; ".join(differences[:5]) or "agree"


def main():
    with open(sys.argv[1]) as file:
        checker = Checker(json.load(file))
    for line in sys.stdin:
        workload, _, text = line.rstrip("\n").partition("\t")
        print(json.dumps(checker.check(workload, text)), flush=True)


if __name__ == "__main__":
    main()
