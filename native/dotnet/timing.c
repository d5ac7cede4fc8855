/* What the worker that .NET is needs of the timing core, exported; see timing/block.h. */
#include "block.h"
#include "dotnet_context.h"
#include "heap.h"

DOTNET_EXPORT int64_t
time_batch(Batch *batch, uint64_t n)
{
    return batch_time(batch, n);
}

DOTNET_EXPORT int
calibrate(Batch *batch, uint64_t target_ns)
{
    return block_calibrate(batch, target_ns);
}

DOTNET_EXPORT int
measure(Batch *batches, size_t count, Batch *stirrers, size_t stirrer_count, size_t stir_operations, size_t rounds,
        uint64_t seed, uint64_t *ns)
{
    return block_run(batches, count, (Stirrers){stirrers, stirrer_count, stir_operations}, rounds, seed, ns);
}

DOTNET_EXPORT int
clock_batch(Batch *self, uint64_t n)
{
    return run_clock(self, n);
}

DOTNET_EXPORT int
loop_batch(Batch *self, uint64_t n)
{
    return run_loop(self, n);
}

DOTNET_EXPORT int64_t
heap_in_use(void)
{
    return heap_bytes();
}

/// The control in every block: a function that does nothing.
DOTNET_EXPORT HPy
noargs(HPyContext *ctx, HPy self)
{
    (void)self;
    return HPy_Dup(ctx, ctx->h_None);
}
