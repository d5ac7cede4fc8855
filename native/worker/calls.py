"""Calls with the arguments of a request, in every ABI: as a target, and as a script spells them."""
import sys

NONE = {"values": [], "names": [], "raises": False}

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


def built(value, prepared):
    """A value of a request's call; `prepared` is the module's own argument."""
    if not isinstance(value, dict):
        return value
    if "object" in value:
        return Argument(value["object"])
    return {"prepared": prepared, "float": float}[value["special"]]


class Call:
    """What a request's `call` is made with: values, of which the last have names."""

    def __init__(self, call, prepared):
        self.values = tuple(built(value, prepared) for value in call["values"])
        # As they are in a script's code.
        self.names = tuple(sys.intern(name) for name in call["names"])
        self.raises = call["raises"]

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
