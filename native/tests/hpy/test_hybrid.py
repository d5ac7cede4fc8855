import sys

import hosts

for abi, m in hosts.every("hpy_hybrid", sys.argv[1], "hpy_hybrid.hpy0-cp.so"):
    assert m.old_double(21) == 42 and m.through("a") == ("a", "a"), abi
    o = m.Old()
    assert o.bump() == 1 and o.bump() == 2 and o.read() == 2 and repr(o) == "<Old 2>" and o.value == 2, abi
    o.value = 5
    assert o.read() == 5
