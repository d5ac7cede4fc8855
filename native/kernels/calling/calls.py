"""What the Calling suite calls its functions with, in every ABI: the arguments of a parameter point.

`args` arguments are given by position, `keywords` by name: those of KEYWORDS, in that order. `error` names a call that
raises TypeError.
"""
import sys

KEYWORDS = {
    "convention": ["first", "second", "third"],
    "convention_method": ["first"],
    "convention_slot": [],
    "call_instance": ["first", "second", "third"],
    "construct": ["first", "second", "third"],
    "argparse_three": ["c", "a", "b"],
    "argparse_ten": ["keepdims", "axis", "where"],
    "argparse_typed": ["dtype", "scale", "flag"],
    "argparse_error": [],
    "arg_clinic": ["index", "factor"],
}
TYPED = {"count": 7, "scale": 0.5, "flag": True, "dtype": float}
CLINIC = {"factor": 0.5, "index": 2}
# What argparse_typed refuses: positional arguments, keywords.
ERRORS = {
    "unknown": ((7,), {"other": 0.5}),
    "missing": ((), {"scale": 0.5}),
    "duplicate": ((7,), {"count": 7}),
    "too_many": ((7, 0.5, True, float, None), {}),
    "type": (("7",), {}),
}

# How a script spells a call; {} is its arguments.
SPELLED = {
    "call": "callable({})",
    "bare_call": "callable()",
    "bound_call": "instance.m({})",
    "unbound_call": "cls.m(instance, {})",
}
LOOP = """
def make(callable, instance, cls, values, repeat):
    {unpack}
    def loop(n):
        for _ in repeat(None, n):
            {call}
    return loop
"""
RAISING = """try:
                {}
            except TypeError:
                pass"""


class Argument:
    """An object that is told from others in any module's answers."""

    def __init__(self, name):
        self.__name__ = name


def arguments(workload, point, prepared):
    """Positional arguments and keywords of a parameter point; `prepared` is the module's own argument."""
    if "error" in point:
        return ERRORS[point["error"]]
    positional = int(point.get("args", 0))
    keywords = KEYWORDS.get(workload, [])[:int(point.get("keywords", 0))]
    known = {"argparse_typed": TYPED, "arg_clinic": dict(array=prepared, **CLINIC)}.get(workload)
    if known is not None:
        return tuple(known.values())[:positional], {name: known[name] for name in keywords}
    return [Argument("a%d" % i) for i in range(positional)], {name: Argument(name) for name in keywords}


class Call:
    """A call at a parameter point: values, of which the last have names."""

    def __init__(self, workload, parameters, prepared):
        point = dict(pair.split("=") for pair in parameters.split(";") if pair)
        positional, keywords = arguments(workload, point, prepared)
        self.values = tuple(positional) + tuple(keywords.values())
        # As they are in a script's code.
        self.names = tuple(sys.intern(name) for name in keywords)
        self.raises = "error" in point

    def target(self, shape, callable, instance, mode):
        kind = "raise" if self.raises else "call"
        call = (kind, callable, ((instance,) if shape == "unbound_call" else ()) + self.values, self.names)
        if shape == "bare_call":
            call = (kind, callable, (), ())
        return ("python", self.loop(shape, callable, instance), lambda: once(*call)) if mode == "python" else call

    def loop(self, shape, callable, instance):
        """The call as a script spells it, in a code object of its own."""
        from itertools import repeat
        variables = ["a%d" % i for i in range(len(self.values))]
        positional = len(variables) - len(self.names)
        arguments = variables[:positional] + [
            "%s=%s" % pair for pair in zip(self.names, variables[positional:])]
        call = SPELLED[shape].format(", ".join(arguments))
        text = LOOP.format(
            unpack="%s, = values" % ", ".join(variables) if variables else "",
            call=RAISING.format(call) if self.raises else call)
        scope = {}
        exec(compile(text, "<%s>" % shape, "exec"), scope)
        return scope["make"](callable, instance, type(instance), self.values, repeat)


def once(kind, callable, values, names):
    """What a call returns, or the class of the TypeError that it is to raise."""
    positional = len(values) - len(names)
    try:
        return callable(*values[:positional], **dict(zip(names, values[positional:])))
    except TypeError as error:
        if kind == "call":
            raise
        return type(error)
