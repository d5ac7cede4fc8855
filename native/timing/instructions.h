/* Exact instruction counts, where the worker runs under callgrind. */
#ifndef BENCH_INSTRUCTIONS_H
#define BENCH_INSTRUCTIONS_H

#if __has_include(<valgrind/callgrind.h>)
#include <valgrind/callgrind.h>

/* Instrumentation stays on once it is: switching it throws away all translated code. */
static inline int
instructions_begin(void)
{
    if (!RUNNING_ON_VALGRIND)
        return 0;
    CALLGRIND_START_INSTRUMENTATION;
    CALLGRIND_ZERO_STATS;
    return 1;
}

static inline void
instructions_end(const char *label)
{
    CALLGRIND_DUMP_STATS_AT(label);
}
#else
static inline int
instructions_begin(void)
{
    return 0;
}

static inline void
instructions_end(const char *label)
{
    (void)label;
}
#endif

#endif
