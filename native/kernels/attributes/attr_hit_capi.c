/* attr_hit (K3): NumPy's interned names, with which it asks types for __array_ufunc__ and instances for
 * __array_wrap__. */
#include "lookup_capi.h"

WORKLOAD(attr_hit)
{
    state->object = PyUnicode_InternFromString(NAME);
    *arg = class_or_instance(PyObject_CallFunction((PyObject *)&PyType_Type, "s(){sO}", "Array", NAME, Py_None), parameters);
    return *arg == NULL || state->object == NULL ? -1 : 0;
}

#define GET(shape, strategy) KERNEL(shape, attr_hit, strategy)
#define NO_GET(strategy, why) KERNEL_ABSENT(attr_hit, strategy, why)

static inline value_t
found_and_dropped(PyObject *attribute)
{
    value_t found = known(attribute != NULL);
    Py_XDECREF(attribute);
    return found;
}

#define get_nothing(env, dep) AFTER(env, 0, dep)
#define get_named(env, state) found_and_dropped(PyObject_GetAttr((env)->arg, (state)->object))

LADDER(GET, GET, NO_GET, value_t, get_nothing, get_named, get_implementation)

/* No name is kept: a str is made, … */
GET(FUNCTION, recompute) { return found_and_dropped(PyObject_GetAttrString(at(env->arg, dep), NAME)); }

/* … or found among the interned ones. */
GET(FUNCTION, intern_each_time)
{
    PyObject *name = PyUnicode_InternFromString(NAME);
    value_t found = found_and_dropped(PyObject_GetAttr(at(env->arg, dep), name));
    Py_DECREF(name);
    return found;
}
