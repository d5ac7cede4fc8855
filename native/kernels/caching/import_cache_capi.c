/* import_cache (K5): NumPy's npy_cache_import: a function of a Python module, imported at first use. */
#include "ladder_capi.h"

static PyObject *
import_function(void)
{
    PyObject *module = PyImport_ImportModule("math");
    if (module == NULL)
        return NULL;
    PyObject *function = PyObject_GetAttrString(module, "hypot");
    Py_DECREF(module);
    return function;
}

WORKLOAD(import_cache)
{
    state->object = import_function();
    return state->object == NULL ? -1 : 0;
}

#define IMPORT(shape, strategy) OBJECT_KERNEL(shape, import_cache, strategy)
#define NO_OPERATION(shape, strategy) NOOP_KERNEL(shape, import_cache, strategy)
#define NO_IMPORT(strategy, why) KERNEL_ABSENT(import_cache, strategy, why)

static inline PyObject *
cached_import(State *state)
{
    if (__builtin_expect(state->object == NULL, 0)) {
        state->object = import_function();
        if (state->object == NULL)
            return NULL;
    }
    return new_ref(state->object);
}

#define import_state(env, state) cached_import(state)

LADDER(NO_OPERATION, IMPORT, NO_IMPORT, PyObject *, nothing, import_state, import_implementation)

/* The NULL test as free-threaded builds need it. */
IMPORT(FUNCTION, c_static_atomic)
{
    PyObject *object = __atomic_load_n(&reach_c_static(dep)->object, __ATOMIC_ACQUIRE);
    return object == NULL ? import_function() : new_ref(object);
}

IMPORT(FUNCTION, recompute)
{
    CONSUME(dep);
    return import_function();
}
