#include "capi.h"
#include "stirrers.h"

#if PY_VERSION_HEX >= 0x03090000
STIRRERS(CLASS_METHOD, class_method)
#else
KERNEL_ABSENT(stir, class_method, "needs CPython 3.9 (METH_METHOD)")
#endif
