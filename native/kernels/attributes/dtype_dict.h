/* NumPy's _global_pytype_to_type_dict: scalar types to DTypes. */
#ifndef BENCH_DTYPE_DICT_H
#define BENCH_DTYPE_DICT_H

#include "kernel.h"

/* As many types in the dict as there are builtin dtypes, and the elements of the sequence whose dtype an operation
 * discovers. */
enum { SCALAR_TYPES = 24, ELEMENTS = 8 };

/* Evaluates the lookup `is_known` for each element; `dep` waits for it. The answer is how many are known. */
#define DISCOVER(is_known)                                                        \
    do {                                                                          \
        value_t count = 0;                                                        \
        for (unsigned i = 0; i < ELEMENTS; i++) {                                 \
            value_t known_ = (is_known);                                          \
            OPAQUE(known_);                                                       \
            count += known_;                                                      \
            dep = known_ & env->zero;                                             \
        }                                                                         \
        return count;                                                             \
    } while (0)

#endif
