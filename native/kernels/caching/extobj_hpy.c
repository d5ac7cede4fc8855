/* extobj (K6): NumPy's fetch_curr_extobj_state, once a ufunc call: how floating-point errors are to be handled. */
#include "context_value_hpy.h"

typedef struct {
    HPy_ssize_t bufsize;
    int errmask;
    HPyField pyfunc;  /* of the capsule */
} Extobj;

static Extobj default_extobj = {.bufsize = 8192, .errmask = 521};

WORKLOAD(extobj)
{
    HPy capsule = make_context_var(ctx, module, prepared, &default_extobj);
    if (HPy_IsNull(capsule))
        return -1;
    STORE_OWNERLESS_FIELD(ctx, capsule, &default_extobj.pyfunc, ctx->h_None);
    absent_workload = absent_fields;  /* every kernel reads it */
    HPy_Close(ctx, capsule);
    return 0;
}

#define FETCH(shape, strategy) KERNEL(shape, extobj, strategy)

/// The caller's copy: two numbers and a handle, which it closes after the operation.
static inline value_t
copy_extobj(HPyContext *ctx, HPy capsule, const Extobj *extobj)
{
    HPy pyfunc = HPyField_Load(ctx, capsule, extobj->pyfunc);
    TAKE_OBJECT(pyfunc._i);
    value_t sum = (value_t)extobj->bufsize + (value_t)extobj->errmask;
    HPy_Close(ctx, pyfunc);
    return sum;
}

static inline value_t
copy_and_close(HPyContext *ctx, HPy capsule)
{
    value_t sum = copy_extobj(ctx, capsule, HPyCapsule_GetPointer(ctx, capsule, VALUE_NAME));
    HPy_Close(ctx, capsule);
    return sum;
}

#define fetch_nothing(env, dep) AFTER(env, 0, dep)
#define fetch_with(env, var) copy_and_close((env)->ctx, capsule_in_and_close((env)->ctx, var, HPy_NULL))
#define fetch(env, owner, state) fetch_with(env, load_field(env, owner, state))
#define fetch_global(env, dep) fetch_with(env, load_global(env, dep))

LADDER(FETCH, FETCH, value_t, fetch_nothing, fetch, fetch_global, fetch_implementation)

/* The default in a global of its own: loaded too, as NumPy passes it. */
FETCH(FUNCTION, hpy_global_twice) { return copy_and_close(env->ctx, capsule_by_globals(env, dep)); }

/* A capsule that is the default needs no look inside. */
FETCH(FUNCTION, hpy_global_short_cut)
{
    HPyContext *ctx = env->ctx;
    HPy fallback = HPyGlobal_Load(ctx, default_capsule);
    HPy capsule = capsule_in_and_close(ctx, load_global(env, dep), fallback);
    value_t is_default = (value_t)HPy_Is(ctx, capsule, fallback);
    OPAQUE(is_default);
    HPy_Close(ctx, fallback);
    if (!is_default)
        return copy_and_close(ctx, capsule);
    value_t sum = copy_extobj(ctx, capsule, at(&default_extobj, is_default - 1));
    HPy_Close(ctx, capsule);
    return sum;
}

/* No cache: the module is asked for the variable again. */
FETCH(FUNCTION, recompute) { return fetch_with(env, ask_module(env, dep)); }
