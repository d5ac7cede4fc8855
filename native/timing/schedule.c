#include "schedule.h"

#include "random.h"

size_t
schedule_rows(size_t cases)
{
    return cases % 2 == 0 ? cases : 2 * cases;
}

void
schedule_row(size_t cases, uint64_t row, size_t *order)
{
    size_t r = (size_t)(row % schedule_rows(cases));
    int mirrored = r >= cases;
    for (size_t p = 0; p < cases; p++) {
        /* first row: 0, 1, k−1, 2, k−2, … */
        size_t first = p % 2 == 1 ? (p + 1) / 2 : (cases - p / 2) % cases;
        order[mirrored ? cases - 1 - p : p] = (first + r) % cases;
    }
}

void
schedule_shuffle(size_t count, uint64_t seed, size_t *order)
{
    for (size_t i = 0; i < count; i++)
        order[i] = i;
    for (size_t i = count; i > 1; i--) {
        size_t j = (size_t)(random_next(&seed) % i);
        size_t swapped = order[i - 1];
        order[i - 1] = order[j];
        order[j] = swapped;
    }
}
