/* Targets on PyPy, in HPy:
 *   ("call", callable, args)   HPy_CallTupleDict in a C loop
 *   ("python", loop)           loop(n), a Python function
 */
#include "core.h"

#include <string.h>

#include "value.h"

/// The handle in data[index]; data[0] is the context.
static HPy
handle_of(const Batch *batch, int index)
{
    return (HPy){(intptr_t)batch->data[index]};
}

static int
run_call(Batch *self, uint64_t n)
{
    HPyContext *ctx = (HPyContext *)self->data[0];
    HPy callable = handle_of(self, 1), args = handle_of(self, 2);
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
    HPyContext *ctx = (HPyContext *)self->data[0];
    HPy args = HPy_BuildValue(ctx, "(K)", (unsigned long long)n);
    if (HPy_IsNull(args))
        return -1;
    HPy result = HPy_CallTupleDict(ctx, handle_of(self, 1), args, HPy_NULL);
    HPy_Close(ctx, args);
    HPy_Close(ctx, result);
    return HPy_IsNull(result) ? -1 : 0;
}

static uintptr_t
address_at(HPyContext *ctx, HPy target, HPy_ssize_t index)
{
    HPy number = HPy_GetItem_i(ctx, target, index);
    uintptr_t address = HPy_IsNull(number) ? 0 : HPyLong_AsSize_t(ctx, number);
    HPy_Close(ctx, number);
    return address;
}

/// A new handle, as a word of a batch.
static uintptr_t
handle_at(HPyContext *ctx, HPy target, HPy_ssize_t index)
{
    return (uintptr_t)HPy_GetItem_i(ctx, target, index)._i;
}

void
close_batch(HPyContext *ctx, Batch *batch)
{
    if (batch->run == run_python || batch->run == run_call) {
        HPy_Close(ctx, handle_of(batch, 1));
        HPy_Close(ctx, handle_of(batch, 2));
    }
}

/* Not by a table of kinds, as core_cpython.c does: with that, PyPy 7.3.11 lost an HPyGlobal in most verifies of all points
 * (HPyGlobal_Load fails with ValueError, and the kernel's next use of its null handle ends the process), with this in none.
 * Why is not known. */
int
set_batch(HPyContext *ctx, Batch *batch, HPy target)
{
    HPy name = HPy_GetItem_i(ctx, target, 0);
    const char *kind = HPy_IsNull(name) ? NULL : HPyUnicode_AsUTF8AndSize(ctx, name, NULL);
    if (kind == NULL)
        ;
    else if (strcmp(kind, "clock") == 0)
        *batch = (Batch){.run = run_clock};
    else if (strcmp(kind, "loop") == 0)
        *batch = (Batch){.run = run_loop, .data = {address_at(ctx, target, 1), address_at(ctx, target, 2)}};
    else if (strcmp(kind, "call") == 0)
        *batch = (Batch){.run = run_call, .data = {(uintptr_t)ctx, handle_at(ctx, target, 1), handle_at(ctx, target, 2)}};
    else if (strcmp(kind, "python") == 0)
        *batch = (Batch){.run = run_python, .data = {(uintptr_t)ctx, handle_at(ctx, target, 1)}};
    else
        HPyErr_Format(ctx, ctx->h_ValueError, "no such kind of target: %s", kind);
    HPy_Close(ctx, name);
    if (!HPyErr_Occurred(ctx))
        return 0;
    close_batch(ctx, batch);
    return -1;
}

HPyDef_METH(control, "noargs", HPyFunc_NOARGS, .doc = "noargs(): does nothing; a control in every block")
static HPy
control_impl(HPyContext *ctx, HPy module)
{
    (void)module;
    return HPy_Dup(ctx, ctx->h_None);
}
