/* An attribute or none, without an exception. No part of HPy: the context's prototype and NumPy's own way. */
#ifndef BENCH_HPY_OPTIONAL_ATTR_H
#define BENCH_HPY_OPTIONAL_ATTR_H

#include "private_api.h"

#ifndef Py_LIMITED_API
/// 1 and a new reference; 0 and NULL if there is none; -1 with an exception set for any other error.
static inline int
optional_attr(PyObject *object, PyObject *name, PyObject **result)
{
    return PyObject_GetOptionalAttr(object, name, result);
}
#endif

#endif
