/* small_block (K8): NumPy's _npy_alloc_cache and _npy_free_cache with the cache in each of the places it may live. */
#include "block_cache.h"
#include "ladder_capi.h"

WORKLOAD(small_block)
{
    _Static_assert(sizeof(state->data) >= sizeof(Bucket[BUCKETS]), "the cache lies in the state");
    set_blocks(parameters);
    return 0;
}

#define HOLD(shape, strategy) KERNEL(shape, small_block, strategy)

HOLD(FUNCTION, noop) { return AFTER(env, 0, dep); }
HOLD(FUNCTION, c_static) { HOLD_CACHED(reach_c_static(dep)); }
HOLD(FUNCTION, c_static_pointer) { HOLD_CACHED(reach_c_static_pointer(dep)); }
HOLD(LOOP, passed_state) { HOLD_CACHED(reach_passed_state(env, dep)); }
HOLD(FUNCTION, module_state) { HOLD_CACHED(reach_module_state(env, dep)); }
HOLD(FUNCTION, thread_local) { HOLD_CACHED(reach_thread_local(dep)); }
HOLD(FUNCTION, interpreter_array_prototype) { HOLD_CACHED(reach_interpreter_array(dep)); }
HOLD(FUNCTION, capsule_static) { HOLD_CACHED(reach_capsule_static(dep)); }
HOLD(FUNCTION, context_cache) { HOLD_CACHED(reach_context_cache(env, dep)); }

static __attribute__((noinline)) value_t
hold_passed(State *state, const Env *env, value_t dep)
{
    HOLD_CACHED(at(state, dep));
}

HOLD(FUNCTION, clinic_state) { return hold_passed(reach_module_state(env, dep), env, dep); }

/* No cache. */
HOLD(FUNCTION, malloc) { HOLD_BLOCKS(malloc(block_size + dep), free(block)); }
#ifndef Py_LIMITED_API
HOLD(FUNCTION, pymem_rawmalloc) { HOLD_BLOCKS(PyMem_RawMalloc(block_size + dep), PyMem_RawFree(block)); }
#endif
HOLD(FUNCTION, pyobject_malloc) { HOLD_BLOCKS(PyObject_Malloc(block_size + dep), PyObject_Free(block)); }
