#include "block.h"

#include <string.h>

#include "check.h"

static uint64_t operations[3];
static int failing = -1;

static int
run_counting(Batch *self, uint64_t n)
{
    size_t which = self->data[0];
    operations[which] += n;
    return (int)which == failing ? -1 : 0;
}

enum { CASES = 9, ORDERED_ROUNDS = 2, RUNS = 2 * CASES * ORDERED_ROUNDS };  /* each case twice a round: a lead-in */

/// Which cases run, one after the other.
typedef struct {
    uintptr_t cases[RUNS];
    size_t count;
} Order;

static int
run_noting(Batch *self, uint64_t n)
{
    Order *order = (Order *)self->data[0];
    (void)n;
    if (order->count < RUNS)
        order->cases[order->count] = self->data[1];
    order->count++;
    return 0;
}

static Order
order_of_seed(uint64_t seed)
{
    Order order = {.count = 0};
    Batch batches[CASES];
    uint64_t ns[CASES * ORDERED_ROUNDS];
    for (size_t i = 0; i < CASES; i++)
        batches[i] = (Batch){.run = run_noting, .n = 1, .data = {(uintptr_t)&order, i}};
    CHECK(block_run(batches, CASES, (Stirrers){NULL, 0, 0}, ORDERED_ROUNDS, seed, ns) == 0);
    CHECK(order.count == RUNS);
    return order;
}

/// What follows what is drawn by lot: a launch's order is not the next one's.
static void
check_orders(void)
{
    Order first = order_of_seed(1), again = order_of_seed(1), other = order_of_seed(2);
    CHECK(memcmp(first.cases, again.cases, sizeof(first.cases)) == 0);
    CHECK(memcmp(first.cases, other.cases, sizeof(first.cases)) != 0);
}

int
main(void)
{
    enum { ROUNDS = 10 };
    Batch batches[3];
    uint64_t ns[3 * ROUNDS] = {0};
    for (size_t i = 0; i < 3; i++)
        batches[i] = (Batch){.run = run_counting, .n = 100 * (i + 1), .data = {i}};

    CHECK(block_run(batches, 3, (Stirrers){NULL, 0, 0}, ROUNDS, 1, ns) == 0);
    for (size_t i = 0; i < 3; i++)
        CHECK(operations[i] > ROUNDS * 100 * (i + 1));  /* and a lead-in */

    /* Stirrers run between batches and do not get into the times. */
    Batch stirrer = {.run = run_counting, .n = 1, .data = {2}};
    uint64_t before = operations[2];
    CHECK(block_run(batches, 2, (Stirrers){&stirrer, 1, 7}, 1, 1, ns) == 0);
    CHECK(operations[2] == before + 2 * 7);

    failing = 1;
    CHECK(block_run(batches, 3, (Stirrers){NULL, 0, 0}, ROUNDS, 1, ns) == -1 - 1);
    CHECK(block_calibrate(&batches[1], 1000) == -1);
    CHECK(batch_time(&batches[1], 1) == -1);

    Batch clock = {.run = run_clock};
    CHECK(block_calibrate(&clock, 20000) == 0);
    CHECK(clock.n > 1);

    check_orders();
    return checked();
}
