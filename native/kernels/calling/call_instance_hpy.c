/* call_instance (K19): obj(…) of HPy types. */
#include "calling_hpy.h"

WORKLOAD(call_instance)
{
    return 0;
}

#ifdef HPY_LACKING
#define NO_CALL "HPy 0.0.4 has no HPy_tp_call, HPy_SetCallFunction"
KERNEL_ABSENT(call_instance, noop, NO_CALL)
KERNEL_ABSENT(call_instance, hpy_tp_call, NO_CALL)
KERNEL_ABSENT(call_instance, hpy_set_call_function, NO_CALL)
#else
typedef struct {
    long unused;
} Callable;
HPyType_HELPERS(Callable)

HPyDef_SLOT(count_call, HPy_tp_call)
static HPy
count_call_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs, HPy kwnames)
{
    (void)self, (void)args;
    return HPyLong_FromSize_t(ctx, nargs + named_arguments(ctx, kwnames));
}

static HPy
make_hpy_tp_call(HPyContext *ctx, HPy module)
{
    (void)module;
    HPyDef *defines[] = {&count_call, NULL};
    HPyType_Spec spec = TYPE_SPEC("Callable", Callable, .flags = HPy_TPFLAGS_DEFAULT, .defines = defines);
    HPy type = HPyType_FromSpec(ctx, &spec, NULL);
    if (HPy_IsNull(type))
        return HPy_NULL;
    Callable *data;
    HPy instance = HPy_New(ctx, type, &data);
    HPy_Close(ctx, type);
    return instance;
}
MADE_CALLABLE(CALL, call_instance, hpy_tp_call, make_hpy_tp_call)
MADE_CALLABLE(BARE_CALL, call_instance, noop, make_hpy_tp_call)

HPyDef_CALL_FUNCTION(count_own_call)
static HPy
count_own_call_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs, HPy kwnames)
{
    return count_call_impl(ctx, self, args, nargs, kwnames);
}

/* The object's own function, as NumPy's ufuncs have. */
static HPy
make_hpy_set_call_function(HPyContext *ctx, HPy module)
{
    HPy instance = make_hpy_tp_call(ctx, module);
    if (!HPy_IsNull(instance) && HPy_SetCallFunction(ctx, instance, &count_own_call) < 0) {
        HPy_Close(ctx, instance);
        return HPy_NULL;
    }
    return instance;
}
MADE_CALLABLE(CALL, call_instance, hpy_set_call_function, make_hpy_set_call_function)
#endif
