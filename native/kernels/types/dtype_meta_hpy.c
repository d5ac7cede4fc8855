/* dtype_meta (K18): NumPy's DTypes are instances of a metaclass with a struct of its own, PyArray_DTypeMeta: in HPy a
 * type of shape Type, given to HPyType_FromSpec. */
#if defined HPY_ABI_UNIVERSAL && !defined HPY_UNIVERSAL_ABI && __has_include(<Python.h>)
/* Ending a class takes a C-API call; for .NET there is none, and the collector does it. */
#  undef HPY_ABI_UNIVERSAL
#  define HPY_ABI_HYBRID
#endif
#include "../caching/ladder_hpy.h"
#include "dtype_meta.h"

#ifdef HPY_NO_METACLASS
WORKLOAD(dtype_meta)
{
    return 0;
}

KERNEL_ABSENT(dtype_meta, noop, HPY_NO_METACLASS)
KERNEL_ABSENT(dtype_meta, hpy_metaclass, HPY_NO_METACLASS)
#else
HPyType_HELPERS(DTypeData, HPyType_BuiltinShape_Type)

static HPy
new_metaclass(HPyContext *ctx)
{
    HPyType_Spec spec = TYPE_SPEC("DTypeMeta", DTypeData, .flags = HPy_TPFLAGS_DEFAULT | HPy_TPFLAGS_BASETYPE);
    HPyType_SpecParam params[] = {{HPyType_SpecParam_Base, ctx->h_TypeType}, {0}};
    return HPyType_FromSpec(ctx, &spec, params);
}

static HPy
new_class(HPyContext *ctx, HPy metaclass)
{
    HPyType_Spec spec = {.name = BENCH_MODULE_NAME ".DType", .flags = HPy_TPFLAGS_DEFAULT};
    HPyType_SpecParam params[] = {{HPyType_SpecParam_Metaclass, metaclass}, {0}};
    return HPyType_FromSpec(ctx, &spec, params);
}

/// The class for what asks about it, an instance for what comes from there; the metaclass goes into the global.
WORKLOAD(dtype_meta)
{
    HPy metaclass = prepared->object = new_metaclass(ctx);
    HPy class = HPy_IsNull(metaclass) ? HPy_NULL : new_class(ctx, metaclass);
    if (HPy_IsNull(class))
        return -1;
    DTypeData_AsStruct(ctx, class)->type_num = TYPE_NUMBER;
    prepared->arg = has_parameter(parameters, "operation=access")
                        ? HPy_CallTupleDict(ctx, class, HPy_NULL, HPy_NULL) : HPy_Dup(ctx, class);
    HPy_Close(ctx, class);
    return HPy_IsNull(prepared->arg) ? -1 : 0;
}

KERNEL(FUNCTION, dtype_meta, noop)
{
    return dep;
}

OPERATION(hpy_metaclass, access)
{
    HPy class = HPy_Type(env->ctx, at_handle(env->arg, dep));
    value_t value = (value_t)DTypeData_AsStruct(env->ctx, class)->type_num;
    HPy_Close(env->ctx, class);
    return value;
}

OPERATION(hpy_metaclass, check)
{
    HPy metaclass = load_global(env, dep);
    value_t value = AFTER(env, HPy_TypeCheck(env->ctx, env->arg, metaclass), metaclass._i);
    HPy_Close(env->ctx, metaclass);
    return value;
}

OPERATION(hpy_metaclass, create)
{
    HPy metaclass = load_global(env, dep);
    HPy class = new_class(env->ctx, metaclass);
    HPy_Close(env->ctx, metaclass);
    if (HPy_IsNull(class))
        return 0;
    value_t value = AFTER(env, 1, class._i);
#ifdef Py_PYTHON_H
    end_class(HPy_AsPyObject(env->ctx, class));
#endif
    HPy_Close(env->ctx, class);
    return value;
}
#endif
