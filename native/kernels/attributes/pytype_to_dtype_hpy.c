/* pytype_to_dtype (K10): NumPy's array coercion looks the type of each element up in a dict. */
#include "dtype_dict.h"
#include "../caching/ladder_hpy.h"

#define new_type(ctx) NEW_CLASS(ctx, "s(){}", "Scalar")

WORKLOAD(pytype_to_dtype)
{
    prepared->object = HPyDict_New(ctx);
    for (int i = 0; i < SCALAR_TYPES; i++) {
        HPy type = new_type(ctx);
        if (HPy_IsNull(type) || HPy_SetItem(ctx, prepared->object, type, ctx->h_None) < 0)
            return -1;
        if (i == SCALAR_TYPES / 2 && has_parameter(parameters, "element=hit"))
            prepared->arg = HPy_Dup(ctx, type);
        HPy_Close(ctx, type);
    }
    if (HPy_IsNull(prepared->arg))
        prepared->arg = new_type(ctx);
    return HPy_IsNull(prepared->arg) ? -1 : HPy_SetAttr_s(ctx, module, attribute_name, prepared->object);
}

#define LOOK_UP(strategy) KERNEL(FUNCTION, pytype_to_dtype, strategy)

/* HPy has no lookup without an exception but HPy_Contains. */
static inline value_t
is_known(HPyContext *ctx, HPy dict, HPy type)
{
    if (HPy_Contains(ctx, dict, type) != 1)
        return 0;
    HPy dtype = HPy_GetItem(ctx, dict, type);
    value_t found = !HPy_IsNull(dtype);
    HPy_Close(ctx, dtype);
    return found;
}

static inline value_t
is_known_or_raises(HPyContext *ctx, HPy dict, HPy type)
{
    HPy dtype = HPy_GetItem(ctx, dict, type);
    value_t found = !HPy_IsNull(dtype);
    if (!found)
        HPyErr_Clear(ctx);
    HPy_Close(ctx, dtype);
    return found;
}

static inline value_t
and_close(HPyContext *ctx, HPy dict, HPy type, value_t (*look_up)(HPyContext *, HPy, HPy))
{
    value_t found = look_up(ctx, dict, type);
    HPy_Close(ctx, dict);
    return found;
}

/// The dict is loaded for each element, or once for all.
#define EACH(load, look_up) DISCOVER(and_close(env->ctx, load, env->arg, look_up))
#define HOISTED(look_up)                                                          \
    do {                                                                          \
        HPy dict = load_global(env, dep);                                         \
        value_t count = discover(env, dict, look_up);                             \
        HPy_Close(env->ctx, dict);                                                \
        return count;                                                             \
    } while (0)

static inline __attribute__((always_inline)) value_t
discover(const Env *env, HPy dict, value_t (*look_up)(HPyContext *, HPy, HPy))
{
    value_t dep = 0;
    DISCOVER(look_up(env->ctx, at_handle(dict, dep), env->arg));
}

LOOK_UP(noop) { return AFTER(env, 0, dep); }
LOOK_UP(hpy_global) { EACH(load_global(env, dep), is_known); }
LOOK_UP(hpy_global_hoisted) { HOISTED(is_known); }
LOOK_UP(by_exception) { EACH(load_global(env, dep), is_known_or_raises); }
LOOK_UP(by_exception_hoisted) { HOISTED(is_known_or_raises); }

/* No cache: the module is asked for the dict again. */
LOOK_UP(recompute) { EACH(ask_module(env, dep), is_known); }
