/* type_check (K1): NumPy's PyArray_Check with the type object in each of the places it may live. */
#include "ladder_capi.h"

/// A class as extensions have it; `arg` is an instance of it, of a subclass, or of neither.
static PyObject *
new_class(const char *name, PyObject *base)
{
    return PyObject_CallFunction((PyObject *)&PyType_Type, "s(O){}", name, base);
}

WORKLOAD(type_check)
{
    PyObject *type = new_class("Array", (PyObject *)&PyBaseObject_Type);
    if (type == NULL)
        return -1;
    state->object = type;
    state->type = (PyTypeObject *)type;
    if (PyObject_SetAttrString(module, attribute_name, type) < 0)
        return -1;
    *arg = instance_of(has_parameter(parameters, "object=exact")      ? new_ref(type)
                       : has_parameter(parameters, "object=subclass") ? new_class("Subclass", type)
                                                                      : new_class("Other", (PyObject *)&PyBaseObject_Type));
    return *arg == NULL ? -1 : 0;
}

#define CHECK(shape, strategy) KERNEL(shape, type_check, strategy)
#define NO_CHECK(strategy, why) KERNEL_ABSENT(type_check, strategy, why)

/* The result follows a predicted branch; `AFTER` ties it to the type that was loaded. */
static inline value_t
check(const Env *env, PyTypeObject *type)
{
    return AFTER(env, PyObject_TypeCheck(env->arg, type), type);
}

#define check_nothing(env, dep) AFTER(env, 0, dep)
#define check_state(env, state) check(env, (state)->type)

LADDER(CHECK, CHECK, NO_CHECK, value_t, check_nothing, check_state, check_implementation)

/* No cache: ask the module for the type again. */
KERNEL(FUNCTION, type_check, recompute)
{
    PyObject *type = PyObject_GetAttrString(at(env->self, dep), attribute_name);
    value_t value = check(env, (PyTypeObject *)type);
    Py_DECREF(type);
    return value;
}

KERNEL(FUNCTION, type_check, c_static_exact)
{
    PyTypeObject *type = reach_c_static(dep)->type;
    return AFTER(env, Py_TYPE(env->arg) == type, type);
}
