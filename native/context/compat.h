/* What differs between CPython 3.8 and newer, and nothing else. */
#ifndef BENCH_CONTEXT_COMPAT_H
#define BENCH_CONTEXT_COMPAT_H

#include "hpy.h"
#include "private_api.h"
#include <structmember.h>

#if PY_VERSION_HEX < 0x03090000
#  define HPY_HAS_SPEC_EXTRAS 0
#  define HPY_VISIT_TYPE(self) (void)(self)
#else
/// Buffer slots and __vectorcalloffset__ in a PyType_Spec.
#  define HPY_HAS_SPEC_EXTRAS 1
#  define HPY_VISIT_TYPE(self) Py_VISIT(Py_TYPE(self))
#endif

#if PY_VERSION_HEX < 0x030900A4 && !defined Py_SET_TYPE
#  define Py_SET_TYPE(o, type) (Py_TYPE(o) = (type))
#endif

#ifndef Py_TRASHCAN_BEGIN
#  define Py_TRASHCAN_BEGIN(self, dealloc) {
#  define Py_TRASHCAN_END }
#endif

/// The current exception, put aside while Python code runs.
#if PY_VERSION_HEX < 0x030C0000
typedef struct { PyObject *type, *value, *traceback; } HPySavedError;
#  define HPY_SAVE_ERROR(e) PyErr_Fetch(&(e).type, &(e).value, &(e).traceback)
#  define HPY_RESTORE_ERROR(e) PyErr_Restore((e).type, (e).value, (e).traceback)
#else
typedef struct { PyObject *value; } HPySavedError;
#  define HPY_SAVE_ERROR(e) (e).value = PyErr_GetRaisedException()
#  define HPY_RESTORE_ERROR(e) PyErr_SetRaisedException((e).value)
#endif

/// Flags an extension may choose; no other bit, their meaning changes between versions.
#if PY_VERSION_HEX < 0x030A0000
#  define HPY_ALLOWED_TPFLAGS (Py_TPFLAGS_BASETYPE | Py_TPFLAGS_HAVE_GC)
#else
#  define HPY_ALLOWED_TPFLAGS (Py_TPFLAGS_BASETYPE | Py_TPFLAGS_HAVE_GC | Py_TPFLAGS_SEQUENCE | Py_TPFLAGS_MAPPING)
#endif

/// The dict that an instance has from a base written in Python.
#ifdef Py_TPFLAGS_MANAGED_DICT
#  define HPY_HAS_MANAGED_DICT(type) PyType_HasFeature(type, Py_TPFLAGS_MANAGED_DICT)
#else
#  define HPY_HAS_MANAGED_DICT(type) 0
#endif

static inline void
hpy_clear_dict(PyObject *self)
{
#if PY_VERSION_HEX >= 0x030C0000
    if (HPY_HAS_MANAGED_DICT(Py_TYPE(self))) {
        PyObject_ClearManagedDict(self);
        return;
    }
#endif
    if (Py_TYPE(self)->tp_dictoffset != 0) {
        PyObject **dict = private_dict_pointer(self);
        if (dict != NULL)
            Py_CLEAR(*dict);
    }
}

static inline int
hpy_traverse_dict(PyObject *self, visitproc visit, void *arg)
{
#if PY_VERSION_HEX >= 0x030C0000
    if (HPY_HAS_MANAGED_DICT(Py_TYPE(self)))
        return PyObject_VisitManagedDict(self, visit, arg);
#endif
    PyObject **dict = Py_TYPE(self)->tp_dictoffset > 0 ? private_dict_pointer(self) : NULL;
    if (dict != NULL)
        Py_VISIT(*dict);
    return 0;
}

#endif
