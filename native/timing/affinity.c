#define _GNU_SOURCE
#include "affinity.h"

#include <stdint.h>

#include "clock.h"

/* A core has two threads, and on a rented machine the other one may be another tenant's. What it does shows in no
 * time that this machine can see, but a loop of one instruction a cycle then takes twice as long, and a call 1.6
 * times. */
enum { PROBE_LOOPS = 4000, PROBE_RUNS = 2 };

static uint64_t
probe(void)
{
    uint64_t least = UINT64_MAX;
    for (int run = 0; run < PROBE_RUNS; run++) {
        uint64_t start = clock_ns();
        for (uint64_t n = PROBE_LOOPS; n != 0; n--)
            __asm__ volatile("" : "+r"(n));
        uint64_t time = clock_ns() - start;
        least = time < least ? time : least;
    }
    return least;
}

#ifdef __linux__
#include <sched.h>

void
seek_quiet_core(void)
{
    static cpu_set_t allowed;
    static int cores;
    static uint64_t best = UINT64_MAX;
    if (cores == 0) {
        if (sched_getaffinity(0, sizeof(allowed), &allowed) != 0)
            return;
        cores = CPU_COUNT(&allowed);
    }
    int core = sched_getcpu();
    for (int tried = 0; tried < cores && core >= 0; tried++) {
        uint64_t time = probe();
        best = time < best ? time : best;
        if (time < best + best / 4)
            return;
        do
            core = (core + 1) % CPU_SETSIZE;
        while (!CPU_ISSET(core, &allowed));
        cpu_set_t only;
        CPU_ZERO(&only);
        CPU_SET(core, &only);
        if (sched_setaffinity(0, sizeof(only), &only) != 0)
            return;
    }
}
#else
void
seek_quiet_core(void)
{
    (void)probe;
}
#endif
