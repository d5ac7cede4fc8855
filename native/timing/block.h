/* Timing a block: every case a batch per round, in an order that treats all alike.
 * Knows nothing of Python, so that every runtime's worker can use it. */
#ifndef BENCH_BLOCK_H
#define BENCH_BLOCK_H

#include <stddef.h>
#include <stdint.h>

/// One case: `run` does `n` operations; 0, or −1 if the operation failed.
typedef struct Batch {
    int (*run)(struct Batch *self, uint64_t n);
    uint64_t n;      /* operations a batch, chosen by `block_calibrate` */
    uintptr_t data[3];
} Batch;

/// Nanoseconds that `batch` takes for `n` operations, or −1 if it failed.
int64_t batch_time(Batch *batch, uint64_t n);
/// Sets `batch->n` so that a batch takes two thirds to all of `target_ns`. 0, or −1 if the operation failed.
int block_calibrate(Batch *batch, uint64_t target_ns);
/// Batches of which `operations`, drawn at random, are run before a batch is timed; see
/// kernels/control/stir_capi.c.
typedef struct {
    Batch *batches;
    size_t count;
    size_t operations;
} Stirrers;

/// Runs `rounds` rounds over `count` batches; `ns` gets rounds × count times, row-major by round.
/// 0, or −1 − the index of the batch that failed.
int block_run(Batch *batches, size_t count, Stirrers stirrers, size_t rounds, uint64_t seed, uint64_t *ns);

/// A chain of dependent additions: what `cycles` is measured by.
int run_clock(Batch *self, uint64_t n);
/// A kernel's C loop: data[0] is the batch function, data[1] its environment.
int run_loop(Batch *self, uint64_t n);

#endif
