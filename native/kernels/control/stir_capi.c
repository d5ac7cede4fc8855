/* stir: functions that do nothing, eight of each shape. Cases share indirect calls inside the interpreter, whose
 * predictors settle on one case's function, for seconds at a time: that one ran 3 cycles faster than its identical
 * twin. The worker calls these before each batch, so that every case meets the same, unsettled predictors. */
#include "capi.h"

WORKLOAD(stir)
{
    (void)state;
    return 0;
}

#define STIRRER(shape, strategy, number)                    \
    KERNEL_FOR(shape, stir, strategy, k, number)            \
    {                                                       \
        return number;                                      \
    }
#define STIRRERS(shape, strategy)                                       \
    STIRRER(shape, strategy, 0) STIRRER(shape, strategy, 1)             \
    STIRRER(shape, strategy, 2) STIRRER(shape, strategy, 3)             \
    STIRRER(shape, strategy, 4) STIRRER(shape, strategy, 5)             \
    STIRRER(shape, strategy, 6) STIRRER(shape, strategy, 7)

STIRRERS(FUNCTION, function)
STIRRERS(METHOD, method)
STIRRERS(SLOT, slot)
STIRRERS(GETTER, getter)
#if PY_VERSION_HEX >= 0x03090000
STIRRERS(CLASS_METHOD, class_method)
#else
KERNEL_ABSENT(stir, class_method, "needs CPython 3.9 (METH_METHOD)")
#endif
