/* A function and the functions it calls, in each of which something is used. */
#ifndef BENCH_DESCENT_H
#define BENCH_DESCENT_H

#include "kernel.h"

static unsigned frames;  /* how many functions deep */

/* Real frames: the asm after the inner call keeps the compiler from making a loop of them. */
#define DESCENT(name, TYPE, use)                                                  \
    static __attribute__((noinline, noclone)) value_t name(TYPE from, unsigned left) \
    {                                                                             \
        value_t own = (use);                                                      \
        if (left == 1)                                                            \
            return own;                                                           \
        value_t inner = name(from, left - 1);                                     \
        OPAQUE(inner);                                                            \
        return own + inner;                                                       \
    }

/// The same frames with nothing read in them.
static __attribute__((noinline, noclone)) value_t
descend_noop(value_t dep, unsigned left)
{
    if (left == 1)
        return dep;
    value_t inner = descend_noop(dep, left - 1);
    OPAQUE(inner);
    return inner;
}

/// A kernel of state_reach at a site of the interpreter, as one expression.
#define REACH(shape, strategy, where, value)                                      \
    KERNEL_FOR(shape, state_reach, strategy, site, where)                         \
    {                                                                             \
        return value;                                                             \
    }

#endif
