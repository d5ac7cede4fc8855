#include "hpy_kernel.h"
#include "stirrers.h"

KERNEL_ABSENT(stir, class_method, "HPy has no METH_METHOD")
