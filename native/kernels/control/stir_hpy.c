#include "../calling/calling_hpy.h"
#include "stirrers.h"

KERNEL_ABSENT(stir, class_method, "HPy has no METH_METHOD")
KERNEL_ABSENT(stir, varargs, "HPy has no METH_VARARGS")
KERNEL_ABSENT(stir, varargs_keywords, "HPy has no METH_VARARGS")

#define stirred(number) HPyLong_FromSize_t(ctx, number)
CALL_STIRRERS(VARARGS, fastcall)
CALL_STIRRERS(KEYWORDS, fastcall_keywords)
