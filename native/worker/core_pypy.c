/* The kinds of targets on PyPy, in HPy:
 *   ("call", callable, args, …)   HPy_CallTupleDict in a C loop
 *   ("python", loop)              loop(n), a Python function
 */
#include "core.h"

static HPyContext *context;

static int
keep_context(HPyContext *ctx, Batch *batch)
{
    (void)batch;
    context = ctx;
    return 0;
}

static HPy
operand(const Batch *batch, int index)
{
    return (HPy){(intptr_t)batch->data[index]};
}

static int
run_call(Batch *self, uint64_t n)
{
    HPyContext *ctx = context;
    HPy callable = operand(self, 0), args = operand(self, 1);
    for (; n != 0; n--) {
        HPy result = HPy_CallTupleDict(ctx, callable, args, HPy_NULL);
        if (HPy_IsNull(result))
            return -1;
        HPy_Close(ctx, result);
    }
    return 0;
}

static int
run_python(Batch *self, uint64_t n)
{
    HPyContext *ctx = context;
    HPy args = HPy_BuildValue(ctx, "(K)", (unsigned long long)n);
    if (HPy_IsNull(args))
        return -1;
    HPy result = HPy_CallTupleDict(ctx, operand(self, 0), args, HPy_NULL);
    HPy_Close(ctx, args);
    HPy_Close(ctx, result);
    return HPy_IsNull(result) ? -1 : 0;
}

const Kind own_kinds[] = {{"call", 2, run_call, keep_context}, {"python", 1, run_python, keep_context}, {NULL, 0, NULL, NULL}};

HPyDef_METH(control, "noargs", HPyFunc_NOARGS, .doc = "noargs(): does nothing")
static HPy
control_impl(HPyContext *ctx, HPy module)
{
    (void)module;
    return HPy_Dup(ctx, ctx->h_None);
}
