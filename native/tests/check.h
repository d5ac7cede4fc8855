/* The smallest thing that lets a C test fail: says where and goes on; `checked()` is the exit code. */
#ifndef BENCH_CHECK_H
#define BENCH_CHECK_H

#include <stdio.h>

static int checks_failed;

#define CHECK(condition)                                                           \
    do {                                                                           \
        if (!(condition)) {                                                        \
            fprintf(stderr, "%s:%d: not so: %s\n", __FILE__, __LINE__, #condition); \
            checks_failed++;                                                       \
        }                                                                          \
    } while (0)

static inline int
checked(void)
{
    return checks_failed == 0 ? 0 : 1;
}

#endif
