/* bench_worker: what the worker needs from C, batches of targets and blocks of batches. */
#include "core.h"

#include <stdlib.h>

#include "heap.h"
#include "instructions.h"
#include "value.h"

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

static uint64_t
number_at(HPyContext *ctx, HPy numbers, HPy_ssize_t index)
{
    HPy number = HPy_GetItem_i(ctx, numbers, index);
    uint64_t value = HPy_IsNull(number) ? 0 : HPyLong_AsUnsignedLongLong(ctx, number);
    HPy_Close(ctx, number);
    return value;
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
        if (failed)
            return -1;
        all->count++;
        all->batches[i].n = HPy_IsNull(numbers) ? 1 : number_at(ctx, numbers, i);
        if (HPyErr_Occurred(ctx))
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
    if (!HPyArg_Parse(ctx, &tracker, args, nargs, "OOOnnK:measure",
                      &targets, &numbers, &stirring, &stir_operations, &rounds, &seed))
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

/// What a function finds of the batch of args[0], given the number args[1]: not less than zero.
static HPy
found_of_batch(HPyContext *ctx, const HPy *args, size_t nargs, int64_t (*find)(Batch *, uint64_t))
{
    Batch batch = {0};
    unsigned long long number;
    if (!batch_and_number(ctx, args, nargs, &batch, &number))
        return HPy_NULL;
    int64_t found = find(&batch, number);
    close_batch(ctx, &batch);
    return found < 0 ? HPy_NULL : HPyLong_FromLongLong(ctx, found);
}

static int64_t
calibrated(Batch *batch, uint64_t batch_ns)
{
    return block_calibrate(batch, batch_ns) < 0 ? -1 : (int64_t)batch->n;
}

HPyDef_METH(calibrate, "calibrate", HPyFunc_VARARGS,
    .doc = "calibrate(target, batch_ns) -> operations in a batch of about that length")
static HPy
calibrate_impl(HPyContext *ctx, HPy module, const HPy *args, size_t nargs)
{
    (void)module;
    return found_of_batch(ctx, args, nargs, calibrated);
}

HPyDef_METH(time_batch, "time_batch", HPyFunc_VARARGS, .doc = "time_batch(target, n) -> ns")
static HPy
time_batch_impl(HPyContext *ctx, HPy module, const HPy *args, size_t nargs)
{
    (void)module;
    return found_of_batch(ctx, args, nargs, batch_time);
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

HPyDef_METH(heap_in_use, "heap_in_use", HPyFunc_NOARGS,
    .doc = "heap_in_use() -> bytes of the C heap; None where it does not tell")
static HPy
heap_in_use_impl(HPyContext *ctx, HPy module)
{
    int64_t bytes = heap_bytes();
    (void)module;
    return bytes < 0 ? HPy_Dup(ctx, ctx->h_None) : HPyLong_FromLongLong(ctx, bytes);
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
    if (nargs != 3 || !HPyArg_Parse(ctx, NULL, args + 2, 1, "s", &label)
        || !batch_and_number(ctx, args, nargs, &batch, &n))
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

#ifdef HPY_ABI_CPYTHON
static HPyDef *defines[] = {&measure, &calibrate, &time_batch, &loop_value, &heap_in_use, &count_instructions, NULL};
static HPyModuleDef module_def = {.doc = "The worker's C part.", .defines = defines, .legacy_methods = control};
#else
static HPyDef *defines[] = {&measure, &calibrate, &time_batch, &loop_value, &heap_in_use, &count_instructions, &control,
                            NULL};
static HPyModuleDef module_def = {.doc = "The worker's C part.", .defines = defines};
#endif

HPy_MODINIT(bench_worker, module_def)
