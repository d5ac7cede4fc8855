/* construct (K19): type(…) of HPy types; HPy has no vectorcall of types. */
#include "calling_hpy.h"

WORKLOAD(construct)
{
    return 0;
}

/* A function that makes nothing. */
CALLABLE(BARE_CALL, construct, noop, NOARGS) { return HPyLong_FromSize_t(ctx, 0); }

/// An object that knows how many arguments it was made with.
typedef struct {
    size_t count;
} Made;
HPyType_HELPERS(Made)

HPyDef_SLOT(made_new, HPy_tp_new)
static HPy
made_new_impl(HPyContext *ctx, HPy type, const HPy *args, HPy_ssize_t nargs, HPy kw)
{
    (void)args;
    Made *made;
    HPy self = HPy_New(ctx, type, &made);
    if (!HPy_IsNull(self))
        made->count = (size_t)nargs + named_arguments(ctx, kw);
    return self;
}

HPyDef_SLOT(made_repr, HPy_tp_repr)
static HPy
made_repr_impl(HPyContext *ctx, HPy self)
{
    return HPyUnicode_FromFormat(ctx, "<of %zd arguments>", Made_AsStruct(ctx, self)->count);
}

static HPy
make_hpy_tp_new(HPyContext *ctx, HPy module)
{
    (void)module;
    HPyDef *defines[] = {&made_new, &made_repr, NULL};
    HPyType_Spec spec = TYPE_SPEC("Made", Made, .flags = HPy_TPFLAGS_DEFAULT, .defines = defines);
    return HPyType_FromSpec(ctx, &spec, NULL);
}
MADE_CALLABLE(CALL, construct, hpy_tp_new, make_hpy_tp_new)
