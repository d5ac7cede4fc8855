#include "../calling/calling_capi.h"
#include "stirrers.h"

#if PY_VERSION_HEX >= 0x03090000
STIRRERS(CLASS_METHOD, class_method)
#else
KERNEL_ABSENT(stir, class_method, "needs CPython 3.9 (METH_METHOD)")
#endif

#define stirred(number) PyLong_FromSize_t(number)
CALL_STIRRERS(VARARGS, varargs)
CALL_STIRRERS(VARARGS_KEYWORDS, varargs_keywords)
CALL_STIRRERS(FASTCALL, fastcall)
CALL_STIRRERS(FASTCALL_KEYWORDS, fastcall_keywords)
