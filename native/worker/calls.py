"""What the Calling suite calls its functions with, in every ABI: the arguments of a parameter point.

`args` arguments are given by position, `keywords` by name: those of KEYWORDS, in that order.
"""
import sys

KEYWORDS = {
    "convention": ["first", "second", "third"],
    "convention_method": ["first"],
    "convention_slot": [],
}
SHAPES = ["call", "bare_call", "bound_call", "unbound_call"]

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


class Call:
    """The arguments of a workload's calls at a parameter point: values, of which the last have names."""

    def __init__(self, workload, parameters):
        point = dict(pair.split("=") for pair in parameters.split(";") if pair)
        keywords = KEYWORDS.get(workload, [])[:int(point.get("keywords", 0))]
        self.values = tuple(object() for _ in range(int(point.get("args", 0)) + len(keywords)))
        # As they are in a script's code.
        self.names = tuple(sys.intern(name) for name in keywords)
        self.raises = False

    def target(self, shape, callable, instance, mode):
        if mode == "python":
            return ("python", self.loop(shape, callable, instance))
        kind = "raise" if self.raises else "call"
        if shape == "bare_call":
            return (kind, callable, (), ())
        return (kind, callable, ((instance,) if shape == "unbound_call" else ()) + self.values, self.names)

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
