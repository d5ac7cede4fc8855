/* attr_miss (K4): NumPy asks most of its arguments for attributes that they do not have: PyArray_LookupSpecial. */
#include "lookup_hpy.h"

WORKLOAD(attr_miss)
{
    prepared->object = HPyUnicode_FromString(ctx, NAME);
    prepared->arg = has_parameter(parameters, "object=int")
                        ? HPyLong_FromLong(ctx, 12345) : class_or_instance(ctx, NEW_CLASS(ctx, "s(){}", "Other"), parameters);
    return HPy_IsNull(prepared->arg) || HPy_IsNull(prepared->object) ? -1 : 0;
}

#define LOOK(strategy) KERNEL(FUNCTION, attr_miss, strategy)
#define OBJECT at_handle(env->arg, dep)

/// What a lookup that found nothing, raising an exception, comes to.
static inline value_t
cleared(const Env *env, HPy attribute)
{
    value_t found = known(!HPy_IsNull(attribute));
    if (HPy_IsNull(attribute))
        HPyErr_Clear(env->ctx);
    HPy_Close(env->ctx, attribute);
    return found;
}

LOOK(noop) { return AFTER(env, 0, dep); }

LOOK(raise_and_clear)
{
    HPy name = HPyGlobal_Load(env->ctx, global_object);
    value_t found = cleared(env, HPy_GetAttr(env->ctx, OBJECT, name));
    HPy_Close(env->ctx, name);
    return found;
}

LOOK(raise_and_clear_string) { return cleared(env, HPy_GetAttr_s(env->ctx, OBJECT, NAME)); }

static inline value_t
has_attr(HPyContext *ctx, HPy object)
{
    HPy name = HPyGlobal_Load(ctx, global_object);
    value_t found = known((value_t)HPy_HasAttr(ctx, object, name));
    HPy_Close(ctx, name);
    return found;
}

LOOK(has_attr) { return has_attr(env->ctx, OBJECT); }

LOOK(has_attr_string) { return known((value_t)HPy_HasAttr_s(env->ctx, OBJECT, NAME)); }

LOOK(maybe_get_attr_prototype)
{
    HPy attribute = HPy_MaybeGetAttr_s(env->ctx, OBJECT, NAME);
    value_t found = known(!HPy_IsNull(attribute));
    HPy_Close(env->ctx, attribute);
    return found;
}

/* NumPy's first question: types that nobody overrides, as far as the context knows them. */
#ifdef HPY_LACKING
HPY_LACKS_AS(bool, is_basic_type, "HPy 0.0.4 has no h_ComplexType, h_SliceType",
    HPyContext *ctx __attribute__((unused)), HPy type __attribute__((unused)))
#else
static inline bool
is_basic_type(HPyContext *ctx, HPy type)
{
    return HPy_Is(ctx, type, ctx->h_BoolType) || HPy_Is(ctx, type, ctx->h_LongType)
        || HPy_Is(ctx, type, ctx->h_FloatType) || HPy_Is(ctx, type, ctx->h_ComplexType)
        || HPy_Is(ctx, type, ctx->h_ListType) || HPy_Is(ctx, type, ctx->h_TupleType)
        || HPy_Is(ctx, type, ctx->h_UnicodeType) || HPy_Is(ctx, type, ctx->h_BytesType)
        || HPy_Is(ctx, type, ctx->h_SliceType);
}
#endif

LOOK(exact_type_exit)
{
    HPy object = OBJECT, type = HPy_Type(env->ctx, object);
    bool is_basic = is_basic_type(env->ctx, type);
    HPy_Close(env->ctx, type);
    if (known((value_t)is_basic))
        return AFTER(env, 0, is_basic);
    return has_attr(env->ctx, object);
}
