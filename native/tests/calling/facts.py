"""What users of CPython expect of refusals, and what happens to a heap type's vectorcall. python facts.py SETUP"""
import json
import sys

import agree

# What is wrong, an argument list that has it, and what the message must name.
REFUSALS = [
    ("unknown keyword", "7, other=0.5", "other"),
    ("missing argument", "scale=0.5", "count"),
    ("missing argument", "", "count"),
    ("given twice", "7, count=7", "count"),
    ("too many", "7, 0.5, True, float, None", "argparse_typed"),
    ("wrong type", "'7'", None),
    ("wrong type", "7, '0.5'", None),
    ("wrong type", "7, dtype='x'", None),
]
# Its messages do not name the keyword or the function.
VAGUE = {("hpyarg_keywords", "unknown keyword"), ("hpyarg_keywords", "missing argument")}


def refusals(checker):
    """Every parser raises TypeError for each, and says what is wrong."""
    count = 0
    for abi, module in checker.modules.items():
        for strategy in checker.strategies["argparse_typed"][abi]:
            module.prepare("argparse_typed", "")
            kernel = checker.kernel(module, "argparse_typed", strategy)
            for what, text, named in REFUSALS:
                try:
                    eval("call(%s)" % text, {"call": kernel.callable})
                except TypeError as error:
                    message = str(error)
                else:
                    raise AssertionError("%s %s accepts (%s)" % (abi, strategy, text))
                assert message, (abi, strategy, text)
                assert named is None or (strategy, what) in VAGUE or named in message, (abi, strategy, text, message)
                count += 1
    assert count > 50, count


def reassigned_call(checker):
    """Assigning __call__ ends a heap type's vectorcall since 3.12; before, calls go on as if nothing had happened."""
    module = checker.modules["capi"]
    module.prepare("call_instance", "")
    instance = checker.kernel(module, "call_instance", "heap_vectorcall_reassigned").callable
    assert type(type(instance).__call__).__name__ == "function"
    entered = []
    sys.setprofile(lambda frame, event, _: entered.append(frame.f_code.co_name) if event == "call" else None)
    result = instance(1, 2, k=3)
    sys.setprofile(None)
    assert result == 3
    assert ("<lambda>" in entered) == (sys.version_info >= (3, 12)), (entered, sys.version)


def type_vectorcall(checker):
    """tp_vectorcall set by hand makes the same objects as tp_new."""
    module = checker.modules["capi"]
    module.prepare("construct", "")
    for strategy in checker.strategies["construct"]["capi"]:
        kernel = checker.kernel(module, "construct", strategy)
        if kernel.absent is None:
            assert repr(kernel.callable(1, 2, k=3)) == "<of 3 arguments>", strategy
            assert type(kernel.callable()) is kernel.callable, strategy


with open(sys.argv[1]) as file:
    checker = agree.Checker(json.load(file))
for check in refusals, reassigned_call, type_vectorcall:
    check(checker)
