/* The order of cases within a round: rows of a Williams design (E. J. Williams, 1949,
 * doi:10.1071/CH9490149), a Latin square in which every case also follows every other equally often. */
#ifndef BENCH_SCHEDULE_H
#define BENCH_SCHEDULE_H

#include <stddef.h>
#include <stdint.h>

/// Number of rows after which the design repeats: `cases`, or twice that when it is odd.
size_t schedule_rows(size_t cases);
/// Writes row `row` (taken modulo the design's rows) of the design for `cases` cases to `order`.
void schedule_row(size_t cases, uint64_t row, size_t *order);
/// A random permutation of 0 … count−1, the same for the same seed.
void schedule_shuffle(size_t count, uint64_t seed, size_t *order);

#endif
