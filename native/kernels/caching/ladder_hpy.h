/* The access ladder in HPy: every rung is a way to reach the state, or the object itself.
 * Set-up (worker/hpy_module.c) makes all of them lead to the same values. */
#ifndef BENCH_LADDER_HPY_H
#define BENCH_LADDER_HPY_H

#include "hpy_kernel.h"
#include "hpy/prototype.h"
#ifdef HPY_ABI_CPYTHON
#include "interpreter_slots.h"
#endif

/// Instances on whose methods and slots the kernels hang. A field must lie in its owner's struct, so each has a state.
typedef struct {
    State *state;  /* L8, object_state: the pointer that a C-API Instance has; leads to `own` */
    State own;
} Instance;
HPyType_HELPERS(Instance)

/// A type made by our metaclass (as NumPy's DTypeMeta).
typedef struct {
    State *state;  /* L8, type_state */
    State own;
} MetaType;
HPyType_HELPERS(MetaType, HPyType_BuiltinShape_Type)

/// A set-up stores a field that is no instance's: a module's or a capsule's. Where there are none, the rungs that lead to
/// it are absent.
#ifdef HPY_FIELDS_OF_INSTANCES
#define STORE_OWNERLESS_FIELD(ctx, owner, field, h) ((void)(owner), (void)(field), (void)(h), absent_fields = HPY_FIELDS_OF_INSTANCES)
#else
#define STORE_OWNERLESS_FIELD HPyField_Store
#endif

typedef struct {
    HPyContext *ctx;
    State *state;
} ContextCache;

#pragma GCC visibility push(hidden)
extern State c_static;                  /* L0: plain C data only, `object` stays null */
extern State *c_static_pointer;         /* L1: the same */
extern _Thread_local State *thread_state; /* L6: the same */
extern size_t prototype_slot;           /* L7: what HPyGlobal would have got */
extern HPyGlobal global_object;         /* L9 */
extern HPyGlobal global_capsule;        /* L10 */
extern ContextCache context_cache;      /* L12 */
extern const char *absent_workload;     /* what of HPy the prepared workload needs that is not there, or null */
extern const char *absent_fields;       /* why the fields are not there that states lead to, or null */
#pragma GCC visibility pop

#define CAPSULE_NAME "bench.state"
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
#define load_field(env, owner, state) load_object((env)->ctx, owner, state)

#endif
