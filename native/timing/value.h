/* A value that a loop computes, and what keeps the compiler from knowing it. */
#ifndef BENCH_VALUE_H
#define BENCH_VALUE_H

#include <stdint.h>

typedef uintptr_t value_t;

/// The compiler may assume nothing about `x` from here on.
#define OPAQUE(x) __asm__ volatile("" : "+r"(x))
/// The compiler must have `x` in a register here.
#define CONSUME(x) __asm__ volatile("" : : "r"(x))

#endif
