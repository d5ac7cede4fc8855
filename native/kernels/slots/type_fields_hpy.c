/* type_fields (K21): what NumPy reads from a type's struct: tp_name, tp_base, tp_dict, tp_flags. HPy has a function for
 * the first; the rest are attributes. */
#include "../caching/ladder_hpy.h"

#define TPFLAGS_HEAPTYPE (1UL << 9)  /* HPy has no name for it */

WORKLOAD(type_fields)
{
    prepared->arg = NEW_CLASS(ctx, "s(O){}", "Array", ctx->h_BaseObjectType);
    return HPy_IsNull(prepared->arg) ? -1 : 0;
}

KERNEL(FUNCTION, type_fields, noop)
{
    return dep;
}

#define FIELD(strategy, name) KERNEL_FOR(FUNCTION, type_fields, strategy, field, name)
#define NO_FIELD(strategy, name, why) KERNEL_ABSENT_FOR(type_fields, strategy, field, name, why)

FIELD(accessor, name) { return (value_t)HPyType_GetName(env->ctx, at_handle(env->arg, dep))[0]; }
NO_FIELD(accessor, base, "HPy has no function for a type's base")
NO_FIELD(accessor, dict, "HPy has no function for a type's dict")
NO_FIELD(accessor, flags, "HPy has no function for a type's flags")

/// The attribute `name` of the type, and the value of an expression that uses it.
#define ATTRIBUTE(field, name, expression)                                              \
    FIELD(attribute_lookup, field)                                                      \
    {                                                                                   \
        HPy attribute = HPy_GetAttr_s(env->ctx, at_handle(env->arg, dep), name);        \
        value_t value = (value_t)(expression);                                          \
        HPy_Close(env->ctx, attribute);                                                 \
        return value;                                                                   \
    }

ATTRIBUTE(name, "__name__", HPyUnicode_ReadChar(env->ctx, attribute, 0))
ATTRIBUTE(base, "__base__", AFTER(env, !HPy_IsNull(attribute), attribute._i))
ATTRIBUTE(dict, "__dict__", HPy_Length(env->ctx, attribute))
ATTRIBUTE(flags, "__flags__", HPyLong_AsUnsignedLong(env->ctx, attribute) & TPFLAGS_HEAPTYPE)
