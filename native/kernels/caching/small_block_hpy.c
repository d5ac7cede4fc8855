/* small_block (K8): NumPy's _npy_alloc_cache and _npy_free_cache with the cache in each of the places it may live. */
#include "block_cache.h"
#include "ladder_hpy.h"

WORKLOAD(small_block)
{
    _Static_assert(sizeof(c_static.data) >= sizeof(Bucket[BUCKETS]), "the cache lies in the state");
    set_blocks(parameters);
    return 0;
}

#define HOLD(shape, strategy) KERNEL(shape, small_block, strategy)

HOLD(FUNCTION, noop) { return AFTER(env, 0, dep); }
HOLD(FUNCTION, c_static) { HOLD_CACHED(at(&c_static, dep)); }
HOLD(FUNCTION, c_static_pointer) { HOLD_CACHED(*at(&c_static_pointer, dep)); }
HOLD(LOOP, passed_state) { HOLD_CACHED(at(env->state, dep)); }
HOLD(FUNCTION, thread_local) { HOLD_CACHED(*at(&thread_state, dep)); }
HOLD(FUNCTION, interpreter_array_prototype) { HOLD_CACHED(reach_interpreter_array(env, dep)); }
HOLD(FUNCTION, hpy_global_capsule) { HOLD_CACHED(reach_global_capsule(env->ctx, at(&global_capsule, dep))); }
HOLD(FUNCTION, context_cache) { HOLD_CACHED(reach_context_cache(env, dep)); }

static __attribute__((noinline)) value_t
hold_passed(State *state, const Env *env, value_t dep)
{
    HOLD_CACHED(at(state, dep));
}

HOLD(FUNCTION, clinic_state_prototype) { return hold_passed(reach_module_state(env, dep), env, dep); }

/* No cache. HPy has no allocator of its own. */
HOLD(FUNCTION, malloc) { HOLD_BLOCKS(malloc(block_size + dep), free(block)); }
