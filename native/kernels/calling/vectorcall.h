/* The vectorcall protocol under one name: private on CPython 3.8, in the limited API since 3.12; and static types. */
#ifndef BENCH_VECTORCALL_H
#define BENCH_VECTORCALL_H

#include "calling_capi.h"

#ifdef Py_LIMITED_API
#define HAVE_VECTORCALL (Py_LIMITED_API >= 0x030C0000)
#define NO_VECTORCALL "needs the limited API 3.12 (Py_TPFLAGS_HAVE_VECTORCALL)"
#else
#define HAVE_VECTORCALL 1

/// Makes `type`, a static type with a struct T: readied() gives it.
#define STATIC_TYPE(name, T, flags, ...)                \
    static PyTypeObject type = {                        \
        PyVarObject_HEAD_INIT(NULL, 0)                  \
        .tp_name = BENCH_MODULE_NAME "." name,          \
        .tp_basicsize = sizeof(T),                      \
        .tp_flags = Py_TPFLAGS_DEFAULT | (flags),       \
        __VA_ARGS__                                     \
    }

static inline PyObject *
readied(PyTypeObject *type)
{
    return PyType_Ready(type) < 0 ? NULL : new_ref((PyObject *)type);
}
#endif

#endif
