/* mem_handler (K7): NumPy's PyDataMem_GetHandler, once an allocation, and the function that the handler then names.
 * An array keeps the capsule of its handler: freeing its data needs no variable. */
#include "capi.h"

#ifndef Py_LIMITED_API
#include "context_value_capi.h"
#include "memory_handler.h"

WORKLOAD(mem_handler)
{
    if (make_context_var(module, state, &default_handler) < 0)
        return -1;
    *arg = new_ref(default_capsule_of(state));
    return 0;
}

#define HANDLE(shape, strategy) KERNEL(shape, mem_handler, strategy)
#define NO_HANDLE(strategy, why) KERNEL_ABSENT(mem_handler, strategy, why)

static inline value_t
allocate_and_drop(PyObject *capsule)
{
    value_t bytes = allocate(PyCapsule_GetPointer(capsule, VALUE_NAME));
    Py_DECREF(capsule);
    return bytes;
}

#define handle_nothing(env, dep) AFTER(env, 0, dep)
#define handle(env, state) allocate_and_drop(capsule_in((state)->object, NULL))

LADDER(HANDLE, HANDLE, NO_HANDLE, value_t, handle_nothing, handle, handle_implementation)

/* The default handler is known by its capsule, and its table is a static. */
HANDLE(FUNCTION, c_static_short_cut)
{
    State *state = reach_c_static(dep);
    PyObject *capsule = capsule_in(state->object, NULL), *default_capsule = default_capsule_of(state);
    if (capsule != default_capsule)
        return allocate_and_drop(capsule);
    value_t bytes = allocate(KNOWN_BY(capsule, default_capsule, default_handler));
    Py_DECREF(capsule);
    return bytes;
}

/* No cache: the module is asked for the variable again. */
HANDLE(FUNCTION, recompute) { return allocate_and_drop(capsule_in_module(at(env->self, dep))); }

HANDLE(FUNCTION, held_capsule)
{
    return release(PyCapsule_GetPointer(at(env->arg, dep), VALUE_NAME));
}

HANDLE(FUNCTION, held_capsule_short_cut)
{
    PyObject *capsule = at(env->arg, dep), *default_capsule = default_capsule_of(reach_c_static(dep));
    if (capsule != default_capsule)
        return release(PyCapsule_GetPointer(capsule, VALUE_NAME));
    return release(KNOWN_BY(capsule, default_capsule, default_handler));
}
#endif
