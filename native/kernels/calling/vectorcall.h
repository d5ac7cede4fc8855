/* The vectorcall protocol under one name: private on CPython 3.8, in the limited API since 3.12. */
#ifndef BENCH_VECTORCALL_H
#define BENCH_VECTORCALL_H

#include "calling_capi.h"

#ifdef Py_LIMITED_API
#define HAVE_VECTORCALL (Py_LIMITED_API >= 0x030C0000)
#define NO_VECTORCALL "needs the limited API 3.12 (Py_TPFLAGS_HAVE_VECTORCALL)"
#else
#define HAVE_VECTORCALL 1
#endif

#endif
