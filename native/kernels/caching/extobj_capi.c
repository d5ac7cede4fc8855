/* extobj (K6): NumPy's fetch_curr_extobj_state, once a ufunc call: how floating-point errors are to be handled. */
#include "capi.h"

#ifndef Py_LIMITED_API
#include "context_value_capi.h"

typedef struct {
    Py_ssize_t bufsize;
    int errmask;
    PyObject *pyfunc;
} Extobj;

static Extobj default_extobj = {.bufsize = 8192, .errmask = 521};

WORKLOAD(extobj)
{
    default_extobj.pyfunc = Py_None;
    return make_context_var(module, state, &default_extobj);
}

#define FETCH(shape, strategy) KERNEL(shape, extobj, strategy)
#define NO_FETCH(strategy, why) KERNEL_ABSENT(extobj, strategy, why)

/// The caller's copy: two numbers and a reference, which it drops after the operation.
static inline value_t
copy_extobj(const Extobj *extobj)
{
    PyObject *pyfunc = new_ref(extobj->pyfunc);
    TAKE_OBJECT(pyfunc);
    value_t sum = (value_t)extobj->bufsize + (value_t)extobj->errmask;
    Py_DECREF(pyfunc);
    return sum;
}

static inline value_t
copy_and_drop(PyObject *capsule)
{
    value_t sum = copy_extobj(PyCapsule_GetPointer(capsule, VALUE_NAME));
    Py_DECREF(capsule);
    return sum;
}

/// A capsule that is the default needs no look inside.
static inline value_t
copy_unless_default(PyObject *capsule, PyObject *default_capsule)
{
    if (capsule != default_capsule)
        return copy_and_drop(capsule);
    value_t sum = copy_extobj(KNOWN_BY(capsule, default_capsule, default_extobj));
    Py_DECREF(capsule);
    return sum;
}

#define fetch_nothing(env, dep) AFTER(env, 0, dep)
#define fetch(env, state) fetch_from(state)

static inline value_t
fetch_from(State *state)
{
    return copy_and_drop(capsule_in(state->object, default_capsule_of(state)));
}

LADDER(FETCH, FETCH, NO_FETCH, value_t, fetch_nothing, fetch, fetch_implementation)

/* The variable and its default are members of one state: reached for each of them. */
FETCH(FUNCTION, module_state_twice)
{
    PyObject *default_capsule = default_capsule_of(reach_module_state(env, dep));
    return copy_and_drop(capsule_in(reach_module_state(env, dep)->object, default_capsule));
}

#define SHORT_CUT(shape, strategy, reach)                                         \
    FETCH(shape, strategy)                                                        \
    {                                                                             \
        State *state = reach;                                                     \
        PyObject *default_capsule = default_capsule_of(state);                    \
        return copy_unless_default(capsule_in(state->object, default_capsule), default_capsule); \
    }

SHORT_CUT(FUNCTION, c_static_short_cut, reach_c_static(dep))
SHORT_CUT(FUNCTION, module_state_short_cut, reach_module_state(env, dep))

/* No cache: the module is asked for the variable again. */
FETCH(FUNCTION, recompute) { return copy_and_drop(capsule_in_module(at(env->self, dep))); }
#endif
