/* A function and the functions it calls, each of which is handed the array in one idiom and reads its struct. */
#ifndef BENCH_FRAMES_H
#define BENCH_FRAMES_H

#include "kernel.h"

/// The fields of NumPy's PyArrayObject_fields. The three objects among them are words here: what it costs to load an
/// object from a struct is measured by state_read.
#define ARRAY_FIELDS         \
    char *data;              \
    int nd;                  \
    intptr_t *dimensions;    \
    intptr_t *strides;       \
    value_t base;            \
    value_t descr;           \
    int flags;               \
    value_t weakreflist;

#define FILL_ARRAY(array)                                                     \
    (array)->data = (char *)1, (array)->nd = 2, (array)->dimensions = (intptr_t *)4, \
    (array)->strides = (intptr_t *)8, (array)->base = 16, (array)->descr = 32, \
    (array)->flags = 64, (array)->weakreflist = 128

/* `of` is the way to the struct, written out at each use as a macro like PyArray_NDIM would. */
#define READ(of, field) own += (value_t)(of)->field;
#define READS_1(of) READ(of, nd)
#define READS_3(of) READS_1(of) READ(of, data) READ(of, descr)
#define READS_8(of) READS_3(of) READ(of, dimensions) READ(of, strides) READ(of, base) READ(of, flags) READ(of, weakreflist)

/// `name(<parameters>, left)`: reads, and calls itself until `left` frames have read. The asm after the inner call
/// keeps the compiler from making a loop of them.
#define FRAMES(name, parameters, arguments, reads, of)            \
    REAL_FUNCTION value_t name(parameters, unsigned left)            \
    {                                                             \
        value_t own = 0;                                          \
        READS_##reads(of)                                         \
        if (left == 1)                                            \
            return own;                                           \
        value_t inner = name(arguments, left - 1);                \
        OPAQUE(inner);                                            \
        return own + inner;                                       \
    }

#endif
