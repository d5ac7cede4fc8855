/* attr_hit (K3): NumPy's interned names, with which it asks types for __array_ufunc__ and instances for
 * __array_wrap__. */
#include "lookup_hpy.h"

WORKLOAD(attr_hit)
{
    prepared->object = HPyUnicode_FromString(ctx, NAME);
    prepared->arg = class_or_instance(ctx, NEW_CLASS(ctx, "s(){sO}", "Array", NAME, ctx->h_None), parameters);
    return HPy_IsNull(prepared->arg) || HPy_IsNull(prepared->object) ? -1 : 0;
}

#define GET(shape, strategy) KERNEL(shape, attr_hit, strategy)

static inline value_t
found_and_closed(const Env *env, HPy attribute)
{
    value_t found = known(!HPy_IsNull(attribute));
    HPy_Close(env->ctx, attribute);
    return found;
}

/// Asks for the attribute of this name, and closes the name.
static inline value_t
get_and_close(const Env *env, HPy name)
{
    value_t found = found_and_closed(env, HPy_GetAttr(env->ctx, env->arg, name));
    HPy_Close(env->ctx, name);
    return found;
}

#define get_nothing(env, dep) AFTER(env, 0, dep)
#define get_named(env, owner, state) get_and_close(env, load_field(env, owner, state))
#define get_global(env, dep) get_and_close(env, load_global(env, dep))

LADDER(GET, GET, value_t, get_nothing, get_named, get_global, get_implementation)

/* No name is kept. */
GET(FUNCTION, recompute) { return found_and_closed(env, HPy_GetAttr_s(env->ctx, at_handle(env->arg, dep), NAME)); }
