/* type_fields (K21): what NumPy reads from a type's struct: tp_name, tp_base, tp_dict, tp_flags. */
#include "../caching/ladder_capi.h"

WORKLOAD(type_fields)
{
    *arg = PyObject_CallFunction((PyObject *)&PyType_Type, "s(O){}", "Array", (PyObject *)&PyBaseObject_Type);
    return *arg == NULL ? -1 : 0;
}

KERNEL(FUNCTION, type_fields, noop)
{
    return dep;
}

#define FIELD(strategy, name) KERNEL_FOR(FUNCTION, type_fields, strategy, field, name)
#define NO_FIELD(strategy, name, why) KERNEL_ABSENT_FOR(type_fields, strategy, field, name, why)

/* Each function takes the reference. */

/// The first character of a str.
static inline value_t
first_of(PyObject *str)
{
    value_t first = PyUnicode_ReadChar(str, 0);
    Py_DECREF(str);
    return first;
}

static inline value_t
is_there(const Env *env, PyObject *object)
{
    value_t value = AFTER(env, object != NULL, object);
    Py_XDECREF(object);
    return value;
}

/// The number of names in a mapping.
static inline value_t
size_of(PyObject *mapping)
{
    value_t size = (value_t)PyObject_Size(mapping);
    Py_DECREF(mapping);
    return size;
}

#define TYPE ((PyTypeObject *)at(env->arg, dep))

#ifndef Py_LIMITED_API
FIELD(direct, name) { return (value_t)TYPE->tp_name[0]; }
FIELD(direct, base) { return AFTER(env, TYPE->tp_base != NULL, TYPE->tp_base); }
FIELD(direct, dict) { return (value_t)PyDict_GET_SIZE(TYPE->tp_dict); }
FIELD(direct, flags) { return TYPE->tp_flags & Py_TPFLAGS_HEAPTYPE; }
#else
KERNEL_ABSENT(type_fields, direct, "needs the type's struct, which the limited API hides")
#endif

#if PY_VERSION_HEX >= 0x030B0000
#ifdef Py_LIMITED_API
/* In the stable ABI since 3.11; declared here so that only this kernel requires it. */
PyAPI_FUNC(PyObject *) PyType_GetName(PyTypeObject *);
#endif
FIELD(accessor, name) { return first_of(PyType_GetName(TYPE)); }
#else
NO_FIELD(accessor, name, "needs CPython 3.11 (PyType_GetName)")
#endif

/* The reference is the type's own. */
FIELD(accessor, base)
{
    PyObject *base = PyType_GetSlot(TYPE, Py_tp_base);
    return AFTER(env, base != NULL, base);
}

#ifdef Py_LIMITED_API
NO_FIELD(accessor, dict, "the limited API has no PyType_GetDict")
#elif PY_VERSION_HEX >= 0x030C0000
FIELD(accessor, dict) { return size_of(PyType_GetDict(TYPE)); }
#else
NO_FIELD(accessor, dict, "needs CPython 3.12 (PyType_GetDict)")
#endif

FIELD(accessor, flags) { return PyType_GetFlags(TYPE) & Py_TPFLAGS_HEAPTYPE; }

FIELD(attribute_lookup, name) { return first_of(PyObject_GetAttrString((PyObject *)TYPE, "__name__")); }
FIELD(attribute_lookup, base) { return is_there(env, PyObject_GetAttrString((PyObject *)TYPE, "__base__")); }
FIELD(attribute_lookup, dict) { return size_of(PyObject_GetAttrString((PyObject *)TYPE, "__dict__")); }
FIELD(attribute_lookup, flags)
{
    PyObject *flags = PyObject_GetAttrString((PyObject *)TYPE, "__flags__");
    value_t value = PyLong_AsUnsignedLong(flags);
    Py_DECREF(flags);
    return value & Py_TPFLAGS_HEAPTYPE;
}
