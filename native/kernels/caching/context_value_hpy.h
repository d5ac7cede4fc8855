/* A C struct that a ContextVar holds in a capsule, as NumPy has its error state and its memory handler. */
#ifndef BENCH_CONTEXT_VALUE_HPY_H
#define BENCH_CONTEXT_VALUE_HPY_H

#include "ladder_hpy.h"

#define VALUE_NAME "bench.context_value"

/// The variable's default; the variable itself is what the rungs lead to.
static HPyGlobal default_capsule;
GLOBALS_OF(default_capsule, &default_capsule, 1)

/// The variable with its default, prepared and as the module's attribute; `value` is static. Returns the capsule.
static inline HPy
make_context_var(HPyContext *ctx, HPy module, Prepared *prepared, void *value)
{
    HPy capsule = HPyCapsule_New(ctx, value, VALUE_NAME, NULL);
    if (HPy_IsNull(capsule))
        return HPy_NULL;
    HPyGlobal_Store(ctx, &default_capsule, capsule);
    prepared->object = HPyContextVar_New(ctx, "bench", capsule);
    if (HPy_IsNull(prepared->object) || HPy_SetAttr_s(ctx, module, attribute_name, prepared->object) < 0) {
        HPy_Close(ctx, capsule);
        return HPy_NULL;
    }
    return capsule;
}

/// The capsule in the variable, which is closed.
static inline HPy
capsule_in_and_close(HPyContext *ctx, HPy var, HPy default_value)
{
    HPy capsule = HPy_NULL;
    (void)HPyContextVar_Get(ctx, var, default_value, &capsule);
    HPy_Close(ctx, var);
    return capsule;
}

/// Two globals, as NumPy reads two statics: the variable and its default.
static inline HPy
capsule_by_globals(const Env *env, value_t dep)
{
    HPy fallback = HPyGlobal_Load(env->ctx, default_capsule);
    HPy capsule = capsule_in_and_close(env->ctx, load_global(env, dep), fallback);
    HPy_Close(env->ctx, fallback);
    return capsule;
}

#endif
