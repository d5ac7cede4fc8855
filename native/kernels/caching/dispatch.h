/* A ufunc's loops and the cache of its dispatch, NumPy's npy_hashtable.c: an open hash table of identities. */
#ifndef BENCH_DISPATCH_H
#define BENCH_DISPATCH_H

#include <string.h>

#include "kernel.h"
#include "parameters.h"

/* np.add has about so many loops; the table is at most half full; a loop has up to four operands. */
enum { LOOPS = 22, TABLE_SIZE = 64, MOST_KEYS = 4 };

static size_t key_count;  /* operands of the ufunc */

/// xxHash's way to hash a sequence (XXH64 primes), as CPython's tuples do, over rotated identities.
static inline uint64_t
hash_identity(uint64_t hash, uint64_t identity)
{
    uint64_t lane = identity >> 4 | identity << 60;
    hash += lane * 14029467366897019727ULL;
    return (hash << 31 | hash >> 33) * 11400714785074694791ULL;
}

#define HASH_START 2870177450012600261ULL

/* An item of the table is its value and its keys, side by side. Probes as CPython's dict does. */
#define FIND_ITEM(hash, table, is_it)                                             \
    do {                                                                          \
        size_t perturb = (size_t)(hash), bucket = perturb % TABLE_SIZE;           \
        for (;;) {                                                                \
            item = &(table)[bucket * (1 + key_count)];                            \
            if (is_it)                                                            \
                break;                                                            \
            perturb >>= 5;                                                        \
            bucket = (bucket * 5 + perturb + 1) % TABLE_SIZE;                     \
        }                                                                         \
    } while (0)

#endif
