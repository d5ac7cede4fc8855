/* A C struct that a ContextVar holds in a capsule, as NumPy has its error state and its memory handler. */
#ifndef BENCH_CONTEXT_VALUE_CAPI_H
#define BENCH_CONTEXT_VALUE_CAPI_H

#include "ladder_capi.h"

#define VALUE_NAME "bench.context_value"

/// What the state keeps beside the variable, which is its `object`.
typedef struct {
    PyObject *default_capsule;
} ContextState;

#define default_capsule_of(state) (((ContextState *)(state)->data)->default_capsule)

/// The variable with its default, in the state and as the module's attribute; `value` is static.
static inline int
make_context_var(PyObject *module, State *state, void *value)
{
    PyObject *capsule = PyCapsule_New(value, VALUE_NAME, NULL);
    if (capsule == NULL)
        return -1;
    state->object = PyContextVar_New("bench", capsule);
    default_capsule_of(state) = capsule;  /* the variable keeps it alive */
    Py_DECREF(capsule);
    return state->object == NULL ? -1 : PyObject_SetAttrString(module, attribute_name, state->object);
}

/// The capsule in the variable: a new reference.
static inline PyObject *
capsule_in(PyObject *var, PyObject *default_capsule)
{
    PyObject *capsule = NULL;
    (void)PyContextVar_Get(var, default_capsule, &capsule);
    return capsule;
}

/// A static that is known from its capsule, once that was compared with the one it should be.
#define KNOWN_BY(capsule, default_capsule, value) at(&(value), zero_of(capsule, default_capsule))

static inline value_t
zero_of(PyObject *capsule, PyObject *same)
{
    value_t bits = (value_t)capsule;
    OPAQUE(bits);
    return bits - (value_t)same;
}

/// The same from a variable that is the module's attribute, asked for again.
static inline PyObject *
capsule_in_module(PyObject *module)
{
    PyObject *var = PyObject_GetAttrString(module, attribute_name);
    PyObject *capsule = capsule_in(var, NULL);
    Py_DECREF(var);
    return capsule;
}

#endif
