/* attr_miss (K4): NumPy asks most of its arguments for attributes that they do not have: PyArray_LookupSpecial. */
#include "hpy/cpython/optional_attr.h"
#include "lookup_capi.h"

static PyObject *name;  /* interned, as NumPy has it */

WORKLOAD(attr_miss)
{
    if (name == NULL && (name = PyUnicode_InternFromString(NAME)) == NULL)
        return -1;
    *arg = has_parameter(parameters, "object=int")
               ? PyLong_FromLong(12345)
               : class_or_instance(PyObject_CallFunction((PyObject *)&PyType_Type, "s(){}", "Other"), parameters);
    return *arg == NULL ? -1 : 0;
}

#define LOOK(strategy) KERNEL(FUNCTION, attr_miss, strategy)
#define OBJECT at(env->arg, dep)

/// What a lookup that found nothing, raising an exception, comes to.
static inline value_t
cleared(PyObject *attribute)
{
    value_t found = known(attribute != NULL);
    if (attribute == NULL)
        PyErr_Clear();
    Py_XDECREF(attribute);
    return found;
}

LOOK(noop) { return AFTER(env, 0, dep); }
LOOK(raise_and_clear) { return cleared(PyObject_GetAttr(OBJECT, name)); }
LOOK(raise_and_clear_string) { return cleared(PyObject_GetAttrString(OBJECT, NAME)); }
LOOK(has_attr) { return known((value_t)PyObject_HasAttr(OBJECT, name)); }
LOOK(has_attr_string) { return known((value_t)PyObject_HasAttrString(OBJECT, NAME)); }

#ifdef Py_LIMITED_API
#define HAVE_OPTIONAL_ATTR (Py_LIMITED_API >= 0x030D0000)
#define NO_OPTIONAL_ATTR "needs the limited API 3.13 (PyObject_GetOptionalAttr)"
#else
#define HAVE_OPTIONAL_ATTR (PY_VERSION_HEX >= 0x030D0000)
#define NO_OPTIONAL_ATTR "needs CPython 3.13 (PyObject_GetOptionalAttr)"
#endif

#if HAVE_OPTIONAL_ATTR
LOOK(optional_attr_public)
{
    PyObject *attribute;
    int found = PyObject_GetOptionalAttr(OBJECT, name, &attribute);
    Py_XDECREF(attribute);
    return known((value_t)found);
}
#else
KERNEL_ABSENT(attr_miss, optional_attr_public, NO_OPTIONAL_ATTR)
#endif

#ifndef Py_LIMITED_API
static inline value_t
look_without_exception(PyObject *object)
{
    PyObject *attribute;
    int found = optional_attr(object, name, &attribute);
    Py_XDECREF(attribute);
    return known((value_t)found);
}

LOOK(optional_attr) { return look_without_exception(OBJECT); }

/* NumPy's first question: types that nobody overrides. */
static inline int
is_basic_type(const PyTypeObject *type)
{
    return type == &PyBool_Type || type == &PyLong_Type || type == &PyFloat_Type || type == &PyComplex_Type
        || type == &PyList_Type || type == &PyTuple_Type || type == &PyDict_Type || type == &PySet_Type
        || type == &PyFrozenSet_Type || type == &PyUnicode_Type || type == &PyBytes_Type || type == &PySlice_Type
        || type == Py_TYPE(Py_None) || type == Py_TYPE(Py_Ellipsis) || type == Py_TYPE(Py_NotImplemented);
}

LOOK(exact_type_exit)
{
    PyObject *object = OBJECT;
    if (known((value_t)is_basic_type(Py_TYPE(object))))
        return AFTER(env, 0, Py_TYPE(object));
    return look_without_exception(object);
}

#if PRIVATE_API_IS_CHECKED
/* The method cache alone; what a type's own __getattr__ would say is not asked. */
LOOK(type_lookup_private)
{
    PyObject *object = OBJECT;
    PyTypeObject *type = PyType_Check(object) ? (PyTypeObject *)object : Py_TYPE(object);
    return known(private_type_lookup(type, name) != NULL);
}
#else
KERNEL_ABSENT(attr_miss, type_lookup_private, PRIVATE_API_IS_NOT_CHECKED)
#endif
#endif
