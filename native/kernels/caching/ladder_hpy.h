/* The access ladder in HPy: every rung is a way to reach the state, or the object itself.
 * Set-up (hpy_module.c) makes all of them lead to the same values. */
#ifndef BENCH_LADDER_HPY_H
#define BENCH_LADDER_HPY_H

#include "hpy_rungs.h"

#define NO_STATIC "a handle must not be stored in a static"

static inline State *
reach_interpreter_array(const Env *env, value_t dep)
{
#ifdef HPY_ABI_CPYTHON
    (void)env;
    return interpreter_slot(dep);
#else
    return hpy_prototypes(at(env->ctx, dep))->slots[prototype_slot];
#endif
}

/// What a trampoline of HPy with module state would do, once a call.
static inline State *
reach_module_state(const Env *env, value_t dep)
{
#ifdef HPY_ABI_CPYTHON
    return PyModule_GetState(hpy_object(at_handle(env->self, dep)));
#else
    return hpy_prototypes(at(env->ctx, dep))->module_state;
#endif
}

/// The state is not the capsule's: it stays when the capsule's handle is closed.
static inline State *
reach_global_capsule(HPyContext *ctx, const HPyGlobal *global)
{
    HPy capsule = HPyGlobal_Load(ctx, *global);
    State *state = HPyCapsule_GetPointer(ctx, capsule, CAPSULE_NAME);
    HPy_Close(ctx, capsule);
    return state;
}

static inline State *
reach_context_cache(const Env *env, value_t dep)
{
    ContextCache *cache = at(&context_cache, dep);
    if (__builtin_expect(cache->ctx != env->ctx, 0)) {
        cache->state = reach_global_capsule(env->ctx, &global_capsule);
        cache->ctx = env->ctx;
    }
    return cache->state;
}

/* A workload climbs the whole ladder with one macro:
 *   NOOP(shape, strategy)     opens a no-op of the workload, K(shape, strategy) a kernel
 *   RESULT                    what the kernels return
 *   nothing(env, dep)         the no-op's value
 *   use(env, owner, state)    the operation on the state, whose fields belong to `owner`
 *   use_global(env, dep)      the operation on the object in the global
 *   implementation            name of the typed C function behind the clinic's trampoline */
#define LADDER(NOOP, K, RESULT, nothing, use, use_global, implementation)                    \
    NOOP(FUNCTION, noop) { return nothing(env, dep); }                                       \
    NOOP(METHOD, noop_method) { return nothing(env, dep); }                                  \
    K(LOOP, passed_state) { return use(env, env->self, at(env->state, dep)); }               \
    K(FUNCTION, interpreter_array_prototype)                                                 \
    {                                                                                        \
        return use(env, env->self, reach_interpreter_array(env, dep));                       \
    }                                                                                        \
    K(METHOD, object_state)                                                                  \
    {                                                                                        \
        HPy self = at_handle(env->self, dep);                                                \
        return use(env, self, Instance_AsStruct(env->ctx, self)->state);                     \
    }                                                                                        \
    K(META_METHOD, type_state)                                                               \
    {                                                                                        \
        HPy type = HPy_Type(env->ctx, at_handle(env->self, dep));                            \
        RESULT result = use(env, type, MetaType_AsStruct(env->ctx, type)->state);            \
        HPy_Close(env->ctx, type);                                                           \
        return result;                                                                       \
    }                                                                                        \
    K(FUNCTION, hpy_global) { return use_global(env, dep); }                                 \
    K(FUNCTION, hpy_global_capsule)                                                          \
    {                                                                                        \
        return use(env, env->self, reach_global_capsule(env->ctx, at(&global_capsule, dep))); \
    }                                                                                        \
    static __attribute__((noinline)) RESULT implementation(                                  \
        HPyContext *ctx, State *state, HPy self, HPy arg, value_t zero)                      \
    {                                                                                        \
        const Env typed = {.ctx = ctx, .self = self, .arg = arg, .zero = zero}, *env = &typed; \
        (void)env;                                                                           \
        return use(env, self, state);                                                        \
    }                                                                                        \
    K(FUNCTION, clinic_state_prototype)                                                      \
    {                                                                                        \
        return implementation(env->ctx, reach_module_state(env, dep), env->self, env->arg, env->zero); \
    }                                                                                        \
    K(FUNCTION, context_cache)                                                               \
    {                                                                                        \
        return use(env, env->self, reach_context_cache(env, dep));                           \
    }

/// The value of most no-ops.
#define nothing(env, dep) (dep)

static inline HPy
load_object(HPyContext *ctx, HPy owner, const State *state)
{
    return HPyField_Load(ctx, owner, state->object);
}

#define load_global(env, dep) HPyGlobal_Load((env)->ctx, *at(&global_object, dep))
#define ask_module(env, dep) HPy_GetAttr_s((env)->ctx, at_handle((env)->self, dep), attribute_name)
#define load_field(env, owner, state) load_object((env)->ctx, owner, state)

#endif
