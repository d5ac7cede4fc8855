/* type_check (K1): NumPy's PyArray_Check with the type object in each of the places it may live. */
#include "ladder_hpy.h"

/// A class as extensions have it; `arg` is an instance of it, of a subclass, or of neither.
static HPy
new_class(HPyContext *ctx, const char *name, HPy base)
{
    return NEW_CLASS(ctx, "s(O){}", name, base);
}

WORKLOAD(type_check)
{
    HPy type = prepared->object = new_class(ctx, "Array", ctx->h_BaseObjectType);
    if (HPy_IsNull(type) || HPy_SetAttr_s(ctx, module, attribute_name, type) < 0)
        return -1;
    prepared->arg = instance_of(ctx, has_parameter(parameters, "object=exact") ? HPy_Dup(ctx, type)
        : has_parameter(parameters, "object=subclass") ? new_class(ctx, "Subclass", type)
                                                       : new_class(ctx, "Other", ctx->h_BaseObjectType));
    return HPy_IsNull(prepared->arg) ? -1 : 0;
}

#define CHECK(shape, strategy) KERNEL(shape, type_check, strategy)

/* The result follows a predicted branch; `AFTER` ties it to the type that was loaded. */
static inline value_t
check(const Env *env, HPy type)
{
    return AFTER(env, HPy_TypeCheck(env->ctx, env->arg, type), type._i);
}

static inline value_t
check_and_close(const Env *env, HPy type)
{
    value_t value = check(env, type);
    HPy_Close(env->ctx, type);
    return value;
}

#define check_nothing(env, dep) AFTER(env, 0, dep)
#define check_state(env, owner, state) check_and_close(env, load_field(env, owner, state))
#define check_global(env, dep) check_and_close(env, load_global(env, dep))

LADDER(CHECK, CHECK, value_t, check_nothing, check_state, check_global, check_implementation)

/* No cache: ask the module for the type again. */
CHECK(FUNCTION, recompute) { return check_and_close(env, ask_module(env, dep)); }

/* The handle was loaded before a loop of checks, and is closed after it. */
CHECK(LOOP, hoisted_handle) { return check(env, at_handle(env->cached, dep)); }
