#include "block.h"

#include <stdlib.h>

#include "affinity.h"
#include "branches.h"
#include "clock.h"
#include "random.h"
#include "schedule.h"
#include "value.h"

enum { CALIBRATION_RUNS = 3, LEAD_IN = 16 };

int64_t
batch_time(Batch *batch, uint64_t n)
{
    uint64_t start = clock_ns();
    int status = batch->run(batch, n);
    uint64_t stop = clock_ns();
    return status < 0 ? -1 : (int64_t)(stop - start);
}

/// The largest of 1, 2, 3, 4, 6, 8, 12, 16, … that is not above `n`: equal kernels get equal batches, so that
/// what a batch costs besides its operations does not look like a difference between them.
static uint64_t
round_number(double n)
{
    uint64_t power = 1;
    while ((double)power * 2 <= n)
        power *= 2;
    return power >= 2 && (double)(power + power / 2) <= n ? power + power / 2 : power;
}

/// The least of a few runs: a disturbance must not shorten every batch that follows.
static int64_t
least_time(Batch *batch, uint64_t n)
{
    int64_t least = INT64_MAX;
    for (int i = 0; i < CALIBRATION_RUNS; i++) {
        int64_t time = batch_time(batch, n);
        if (time < 0)
            return -1;
        least = time < least ? time : least;
    }
    return least;
}

int
block_calibrate(Batch *batch, uint64_t target_ns)
{
    for (uint64_t n = 1;; n *= 4) {
        int64_t time = least_time(batch, n);
        if (time < 0)
            return -1;
        if ((uint64_t)time * 4 >= target_ns) {
            batch->n = round_number((double)n * (double)target_ns / (double)time);
            return 0;
        }
    }
}

/// In random order, so that no history foretells the next target.
static void
stir(Stirrers stirrers, uint64_t *random)
{
    for (size_t i = 0; i < stirrers.operations; i++) {
        Batch *batch = &stirrers.batches[random_next(random) % stirrers.count];
        (void)batch->run(batch, 1);  /* they do nothing that can fail */
    }
}

int
block_run(Batch *batches, size_t count, Stirrers stirrers, size_t rounds, uint64_t seed, uint64_t *ns)
{
    size_t *order = malloc(2 * count * sizeof(*order));
    size_t *label = order + count;
    if (order == NULL)
        abort();
    schedule_shuffle(count, seed, label);
    int status = 0;
    for (size_t round = 0; round < rounds && status == 0; round++) {
        seek_quiet_core();
        schedule_row(count, round, order);
        for (size_t p = 0; p < count; p++) {
            size_t i = label[order[p]];
            forget_branches();
            stir(stirrers, &seed);
            /* A lead-in, not timed: the case finds its own way back first. */
            int64_t time = batch_time(&batches[i], 1 + batches[i].n / LEAD_IN);
            if (time >= 0)
                time = batch_time(&batches[i], batches[i].n);
            if (time < 0) {
                status = -1 - (int)i;
                break;
            }
            ns[round * count + i] = (uint64_t)time;
        }
    }
    free(order);
    return status;
}

int
run_clock(Batch *self, uint64_t n)
{
    uintptr_t x = 0, y = 1;
    (void)self;
    OPAQUE(y);
    for (; n >= 8; n -= 8) {
        /* By a register: some cores add constants at renaming, in no time. */
        x += y; OPAQUE(x); x += y; OPAQUE(x); x += y; OPAQUE(x); x += y; OPAQUE(x);
        x += y; OPAQUE(x); x += y; OPAQUE(x); x += y; OPAQUE(x); x += y; OPAQUE(x);
    }
    for (; n != 0; n--) {
        x += y; OPAQUE(x);
    }
    return 0;
}

int
run_loop(Batch *self, uint64_t n)
{
    value_t (*loop)(const void *, uint64_t) = (value_t(*)(const void *, uint64_t))self->data[0];
    CONSUME(loop((const void *)self->data[1], n));
    return 0;
}
