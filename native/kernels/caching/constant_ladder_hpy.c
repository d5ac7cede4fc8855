/* constant_ladder (K12): NumPy's npy_static_pydata: objects of rising cost, cached or made again. */
#include "ladder_hpy.h"

static size_t constant;  /* which of them this parameter point is about */

static HPy
make_constant(HPyContext *ctx, size_t which)
{
    switch (which) {
    case 0:
        return HPyLong_FromLong(ctx, 7);
    case 1:
    case 2:
        return HPyUnicode_FromString(ctx, "__array_ufunc__");
    case 3:
        return HPy_BuildValue(ctx, "(iii)", 1, 2, 3);
    case 4:
        return HPyLong_FromUnsignedLongLong(ctx, 1ULL << 62);
    default:
        return HPyImport_ImportModule(ctx, "math");
    }
}

WORKLOAD(constant_ladder)
{
    static const char *const constants[] = {
        "object=small_int", "object=str", "object=interned_str", "object=tuple", "object=big_int", "object=import",
    };
    constant = 0;
    while (!has_parameter(parameters, constants[constant]))
        if (++constant == sizeof(constants) / sizeof(constants[0])) {
            HPyErr_Format(ctx, ctx->h_ValueError, "no such constant: %s", parameters);
            return -1;
        }
    prepared->object = make_constant(ctx, constant);
    return HPy_IsNull(prepared->object) ? -1 : 0;
}

#define CONSTANT(shape, strategy) OBJECT_KERNEL(shape, constant_ladder, strategy)
#define NO_OPERATION(shape, strategy) NOOP_KERNEL(shape, constant_ladder, strategy)

LADDER(NO_OPERATION, CONSTANT, HPy, nothing, load_field, load_global, constant_implementation)

KERNEL_ABSENT_FOR(constant_ladder, recompute, object, interned_str, "HPy cannot intern a str")

CONSTANT(FUNCTION, recompute)
{
    return make_constant(env->ctx, *at(&constant, dep));
}
