/* NumPy's cache of small blocks (alloc.c): for each size below 1 KiB up to seven blocks, last in, first out. */
#ifndef BENCH_BLOCK_CACHE_H
#define BENCH_BLOCK_CACHE_H

#include <stdlib.h>

#include "kernel.h"
#include "parameters.h"

enum { BUCKETS = 1024, BLOCKS_A_BUCKET = 7 };

typedef struct {
    size_t available;
    void *blocks[BLOCKS_A_BUCKET];
} Bucket;

static size_t block_size, block_depth;  /* bytes of a block, blocks held at a time */

static inline void *
take_block(Bucket *cache)
{
    if (block_size < BUCKETS) {
        Bucket *bucket = &cache[block_size];
        if (bucket->available > 0)
            return bucket->blocks[--bucket->available];
    }
    return malloc(block_size);
}

static inline void
give_block(Bucket *cache, void *block)
{
    if (block_size < BUCKETS) {
        Bucket *bucket = &cache[block_size];
        if (bucket->available < BLOCKS_A_BUCKET) {
            bucket->blocks[bucket->available++] = block;
            return;
        }
    }
    free(block);
}

static inline void
set_blocks(const char *parameters)
{
    block_size = (size_t)parameter_number(parameters, "size", 64);
    block_depth = (size_t)parameter_number(parameters, "depth", 1);
}

/// The cache in a state.
#define cache_of(state) ((Bucket *)(state)->data)

/* Takes `block_depth` blocks and gives them back, last first. The taking and the giving are evaluated for each block,
 * as allocation and deallocation are calls apart: a cache is reached for each. `dep` follows the blocks. */
#define HOLD_BLOCKS(take, give)                                                   \
    do {                                                                          \
        void *held[BLOCKS_A_BUCKET], *block;                                      \
        for (size_t i = 0; i < block_depth; i++) {                                \
            block = take;                                                         \
            OPAQUE(block);                                                        \
            dep = AFTER(env, dep, block);                                         \
            held[i] = block;                                                      \
        }                                                                         \
        for (size_t i = block_depth; i-- > 0;) {                                  \
            block = held[i];                                                      \
            give;                                                                 \
        }                                                                         \
        return AFTER(env, block_depth, dep);                                      \
    } while (0)

/// The same from the cache of the state that `reach` leads to.
#define HOLD_CACHED(reach) HOLD_BLOCKS(take_block(cache_of(reach)), give_block(cache_of(reach), block))

#endif
