#include "schedule.h"

#include <string.h>

#include "check.h"

enum { MOST = 31 };

/// Every case once in each position, and every case after every other equally often.
static void
check_design(size_t cases)
{
    size_t position[MOST][MOST] = {{0}}, follows[MOST][MOST] = {{0}}, order[MOST];
    size_t rows = schedule_rows(cases);
    for (size_t row = 0; row < rows; row++) {
        schedule_row(cases, row, order);
        for (size_t p = 0; p < cases; p++) {
            CHECK(order[p] < cases);
            position[order[p]][p]++;
            if (p > 0)
                follows[order[p - 1]][order[p]]++;
        }
    }
    for (size_t a = 0; a < cases; a++)
        for (size_t b = 0; b < cases; b++) {
            CHECK(position[a][b] == rows / cases);
            CHECK(a == b || follows[a][b] == rows / cases);
        }
}

static void
check_shuffle(void)
{
    size_t first[MOST], again[MOST], other[MOST], seen[MOST] = {0};
    schedule_shuffle(MOST, 7, first);
    schedule_shuffle(MOST, 7, again);
    schedule_shuffle(MOST, 8, other);
    CHECK(memcmp(first, again, sizeof(first)) == 0);
    CHECK(memcmp(first, other, sizeof(first)) != 0);
    for (size_t i = 0; i < MOST; i++)
        seen[first[i]]++;
    for (size_t i = 0; i < MOST; i++)
        CHECK(seen[i] == 1);
}

int
main(void)
{
    for (size_t cases = 1; cases <= MOST; cases++)
        check_design(cases);
    check_shuffle();
    return checked();
}
