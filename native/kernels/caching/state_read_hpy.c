/* state_read: read a number, or take a handle to an object, that the module keeps. */
#include "ladder_hpy.h"

/// The capsule of `capsule_argument`, with a state of its own, for the ladder's is made after this set-up.
static HPy
capsule_argument(HPyContext *ctx)
{
#ifdef HPY_LACKING
    return HPy_Dup(ctx, ctx->h_None);
#else
    static State state = {.number = 42};
    return HPyCapsule_New(ctx, &state, CAPSULE_NAME, NULL);
#endif
}

WORKLOAD(state_read)
{
    prepared->number = 42;
    prepared->arg = capsule_argument(ctx);
    prepared->object = HPyUnicode_FromString(ctx, "cached");
    HPy number = HPyLong_FromSize_t(ctx, prepared->number);
    bool is_field = has_parameter(parameters, "member=field");
    int failed = HPy_IsNull(prepared->arg) || HPy_IsNull(prepared->object) || HPy_IsNull(number)
        || HPy_SetAttr_s(ctx, module, attribute_name, is_field ? number : prepared->object) < 0;
    if (is_field)
        prepared->global = number;
    else
        HPy_Close(ctx, number);
    return failed ? -1 : 0;
}

#define FIELD(shape, strategy) KERNEL_FOR(shape, state_read, strategy, member, field)
#define OBJECT(shape, strategy) OBJECT_KERNEL_FOR(shape, state_read, strategy, member, object)
#define NO_OPERATION(shape, strategy) NOOP_KERNEL_FOR(shape, state_read, strategy, member, object)
#define NO_OBJECT(strategy, why) KERNEL_ABSENT_FOR(state_read, strategy, member, object, why)

#define read_field(env, owner, state) ((state)->number)

static inline value_t
number_and_close(HPyContext *ctx, HPy number)
{
    value_t value = HPyLong_AsSize_t(ctx, number);
    HPy_Close(ctx, number);
    return value;
}

#define read_global(env, dep) number_and_close((env)->ctx, load_global(env, dep))

LADDER(FIELD, FIELD, value_t, nothing, read_field, read_global, read_field_implementation)
LADDER(NO_OPERATION, OBJECT, HPy, nothing, load_field, load_global, read_object_implementation)

FIELD(FUNCTION, c_static) { return at(&c_static, dep)->number; }
FIELD(METHOD, c_static_method) { return at(&c_static, dep)->number; }
FIELD(FUNCTION, c_static_pointer) { return (*at(&c_static_pointer, dep))->number; }
FIELD(FUNCTION, thread_local) { return (*at(&thread_state, dep))->number; }
NO_OBJECT(c_static, NO_STATIC)
NO_OBJECT(c_static_method, NO_STATIC)
NO_OBJECT(c_static_pointer, NO_STATIC)
NO_OBJECT(thread_local, NO_STATIC)

/* The capsule in the caller's hand: HPyCapsule_GetPointer alone. */
FIELD(FUNCTION, capsule_argument)
{
    HPy capsule = at_handle(env->arg, dep);
    return ((State *)HPyCapsule_GetPointer(env->ctx, capsule, CAPSULE_NAME))->number;
}

/* No cache: ask the module for its attribute again. */
FIELD(FUNCTION, recompute)
{
    return number_and_close(env->ctx, ask_module(env, dep));
}

OBJECT(FUNCTION, recompute)
{
    return ask_module(env, dep);
}
