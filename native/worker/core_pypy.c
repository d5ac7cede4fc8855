/* bench_worker on PyPy: what the worker needs from C, written in HPy. A target is a tuple:
 *   ("clock",)                        a chain of dependent additions
 *   ("loop", function, environment)   a kernel's C loop, by address
 *   ("call", callable, args)          HPy_CallTupleDict in a C loop
 *   ("python", loop)                  loop(n), a Python function
 *
 * Apart from core.c, though it is HPy too: with core.c in its place, PyPy 7.3.11 lost HPyGlobals (HPyGlobal_Load fails with
 * ValueError, the kernel's next use of the handle ends the process) in most verifies of all points; with this file in none.
 * Why is not known; where the collector or the compiled code stands matters: a change of a line hides it.
 */
#include <hpy.h>
#include <stdlib.h>
#include <string.h>

#include "block.h"
#include "instructions.h"
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

/// Reads a target. The batch owns the handles it calls: close_batch.
static int
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
    return HPyErr_Occurred(ctx) ? -1 : 0;
}

static void
close_batch(HPyContext *ctx, Batch *batch)
{
    if (batch->run == run_python || batch->run == run_call) {
        HPy_Close(ctx, handle_of(batch, 1));
        HPy_Close(ctx, handle_of(batch, 2));
    }
}

/// Batches of a list of targets and, from the list beside it, their numbers of operations.
typedef struct {
    Batch *batches;
    size_t count;
} Batches;

static void
free_batches(HPyContext *ctx, Batches *all)
{
    for (size_t i = 0; i < all->count; i++)
        close_batch(ctx, &all->batches[i]);
    free(all->batches);
}

static int
set_batches(HPyContext *ctx, Batches *all, HPy targets, HPy numbers)
{
    HPy_ssize_t count = HPy_Length(ctx, targets);
    if (count < 0)
        return -1;
    all->batches = calloc((size_t)count + 1, sizeof(Batch));
    if (all->batches == NULL) {
        HPyErr_NoMemory(ctx);
        return -1;
    }
    for (HPy_ssize_t i = 0; i < count; i++) {
        HPy target = HPy_GetItem_i(ctx, targets, i);
        int failed = HPy_IsNull(target) || set_batch(ctx, &all->batches[i], target) < 0;
        HPy_Close(ctx, target);
        all->count++;
        all->batches[i].n = failed || HPy_IsNull(numbers) ? 1 : address_at(ctx, numbers, i);
        if (failed || HPyErr_Occurred(ctx))
            return -1;
    }
    return 0;
}

static HPy
rows_as_lists(HPyContext *ctx, const uint64_t *ns, size_t rounds, size_t count)
{
    HPyListBuilder rows = HPyListBuilder_New(ctx, (HPy_ssize_t)rounds);
    for (size_t r = 0; r < rounds; r++) {
        HPyListBuilder row = HPyListBuilder_New(ctx, (HPy_ssize_t)count);
        for (size_t i = 0; i < count; i++) {
            HPy time = HPyLong_FromUnsignedLongLong(ctx, ns[r * count + i]);
            HPyListBuilder_Set(ctx, row, (HPy_ssize_t)i, time);
            HPy_Close(ctx, time);
        }
        HPy built = HPyListBuilder_Build(ctx, row);
        HPyListBuilder_Set(ctx, rows, (HPy_ssize_t)r, built);
        HPy_Close(ctx, built);
    }
    return HPyListBuilder_Build(ctx, rows);
}

HPyDef_METH(measure, "measure", HPyFunc_VARARGS,
    .doc = "measure(targets, operations of each, stirrers, operations of them, rounds, seed)"
           " -> ns of each batch, a list per round")
static HPy
measure_impl(HPyContext *ctx, HPy module, const HPy *args, size_t nargs)
{
    HPyTracker tracker;
    HPy targets, numbers, stirring, result = HPy_NULL;
    HPy_ssize_t stir_operations, rounds;
    unsigned long long seed;
    (void)module;
    if (!HPyArg_Parse(ctx, &tracker, args, nargs, "OOOnnK:measure", &targets, &numbers, &stirring, &stir_operations, &rounds, &seed))
        return HPy_NULL;
    Batches timed = {0}, stirrers = {0};
    if (set_batches(ctx, &timed, targets, numbers) == 0 && set_batches(ctx, &stirrers, stirring, HPy_NULL) == 0) {
        uint64_t *ns = calloc((size_t)rounds * timed.count + 1, sizeof(*ns));
        if (ns == NULL)
            HPyErr_NoMemory(ctx);
        else if (block_run(timed.batches, timed.count,
                           (Stirrers){stirrers.batches, stirrers.count, (size_t)stir_operations},
                           (size_t)rounds, seed, ns) == 0)
            result = rows_as_lists(ctx, ns, (size_t)rounds, timed.count);
        free(ns);
    }
    free_batches(ctx, &timed);
    free_batches(ctx, &stirrers);
    HPyTracker_Close(ctx, tracker);
    return result;
}

/// The batch of args[0] and the number args[1]. 1, or 0 with an error set.
static int
batch_and_number(HPyContext *ctx, const HPy *args, size_t nargs, Batch *batch, unsigned long long *number)
{
    if (nargs < 2) {
        HPyErr_SetString(ctx, ctx->h_TypeError, "a target and a number are needed");
        return 0;
    }
    return HPyArg_Parse(ctx, NULL, args + 1, 1, "K", number) && set_batch(ctx, batch, args[0]) == 0;
}

HPyDef_METH(calibrate, "calibrate", HPyFunc_VARARGS,
    .doc = "calibrate(target, batch_ns) -> operations in a batch of about that length")
static HPy
calibrate_impl(HPyContext *ctx, HPy module, const HPy *args, size_t nargs)
{
    Batch batch = {0};
    unsigned long long batch_ns;
    (void)module;
    if (!batch_and_number(ctx, args, nargs, &batch, &batch_ns))
        return HPy_NULL;
    int status = block_calibrate(&batch, batch_ns);
    close_batch(ctx, &batch);
    return status < 0 ? HPy_NULL : HPyLong_FromUnsignedLongLong(ctx, batch.n);
}

HPyDef_METH(time_batch, "time_batch", HPyFunc_VARARGS, .doc = "time_batch(target, n) -> ns")
static HPy
time_batch_impl(HPyContext *ctx, HPy module, const HPy *args, size_t nargs)
{
    Batch batch = {0};
    unsigned long long n;
    (void)module;
    if (!batch_and_number(ctx, args, nargs, &batch, &n))
        return HPy_NULL;
    int64_t ns = batch_time(&batch, n);
    close_batch(ctx, &batch);
    return ns < 0 ? HPy_NULL : HPyLong_FromLongLong(ctx, ns);
}

HPyDef_METH(loop_value, "loop_value", HPyFunc_VARARGS,
    .doc = "loop_value(function, environment) -> what one operation of a C loop returned: a number or an address")
static HPy
loop_value_impl(HPyContext *ctx, HPy module, const HPy *args, size_t nargs)
{
    unsigned long long loop, environment;
    (void)module;
    if (!HPyArg_Parse(ctx, NULL, args, nargs, "KK:loop_value", &loop, &environment))
        return HPy_NULL;
    value_t (*batch)(const void *, uint64_t) = (value_t(*)(const void *, uint64_t))(uintptr_t)loop;
    return HPyLong_FromSize_t(ctx, batch((const void *)(uintptr_t)environment, 1));
}

HPyDef_METH(count_instructions, "count_instructions", HPyFunc_VARARGS,
    .doc = "count_instructions(target, n, label): a callgrind dump of one batch")
static HPy
count_instructions_impl(HPyContext *ctx, HPy module, const HPy *args, size_t nargs)
{
    Batch batch = {0};
    unsigned long long n;
    const char *label;
    (void)module;
    if (nargs != 3 || !HPyArg_Parse(ctx, NULL, args + 2, 1, "s", &label) || !batch_and_number(ctx, args, nargs, &batch, &n))
        return HPy_NULL;
    if (!instructions_begin()) {
        close_batch(ctx, &batch);
        HPyErr_SetString(ctx, ctx->h_RuntimeError, "not running under callgrind");
        return HPy_NULL;
    }
    int status = batch.run(&batch, n);
    instructions_end(label);
    close_batch(ctx, &batch);
    return status < 0 ? HPy_NULL : HPy_Dup(ctx, ctx->h_None);
}

HPyDef_METH(noargs, "noargs", HPyFunc_NOARGS, .doc = "noargs(): does nothing; a control in every block")
static HPy
noargs_impl(HPyContext *ctx, HPy module)
{
    (void)module;
    return HPy_Dup(ctx, ctx->h_None);
}

static HPyDef *defines[] = {&measure, &calibrate, &time_batch, &loop_value, &count_instructions, &noargs, NULL};
static HPyModuleDef module_def = {.doc = "The worker's C part.", .defines = defines};

HPy_MODINIT(bench_worker, module_def)
