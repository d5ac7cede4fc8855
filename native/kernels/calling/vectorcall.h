/* The vectorcall protocol under one name: private on CPython 3.8, in the stable ABI since 3.12. */
#ifndef BENCH_VECTORCALL_H
#define BENCH_VECTORCALL_H

#include "calling_capi.h"

#if !defined(Py_LIMITED_API)
#define HAVE_VECTORCALL 1
#elif PY_VERSION_HEX >= 0x030C0000
/* Declared here so that only the kernels that need it require it. */
#define HAVE_VECTORCALL 1
#define Py_TPFLAGS_HAVE_VECTORCALL (1UL << 11)
typedef PyObject *(*vectorcallfunc)(PyObject *callable, PyObject *const *args, size_t nargsf, PyObject *kwnames);
PyAPI_FUNC(Py_ssize_t) PyVectorcall_NARGS(size_t nargsf);
PyAPI_FUNC(PyObject *) PyVectorcall_Call(PyObject *callable, PyObject *tuple, PyObject *dict);
#else
#define HAVE_VECTORCALL 0
#define NO_VECTORCALL "needs the stable ABI 3.12 (Py_TPFLAGS_HAVE_VECTORCALL)"
#endif

#endif
