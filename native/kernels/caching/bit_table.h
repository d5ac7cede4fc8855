/* NumPy's unpack_lookup_big: the eight bits of each byte as eight bytes, 2 KiB. */
#ifndef BENCH_BIT_TABLE_H
#define BENCH_BIT_TABLE_H

#include <string.h>

#include "kernel.h"

enum { PACKED_BYTES = 16 };  /* an operation unpacks so many */

static unsigned char packed[PACKED_BYTES];
static uint64_t unpacked[PACKED_BYTES];

/// The eight bits of a byte, the first in the most significant bit, as eight bytes.
static inline uint64_t
unpack_byte(unsigned byte)
{
    uint64_t bits = 0;
    for (unsigned i = 0; i < 8; i++)
        bits |= (uint64_t)(byte >> (7 - i) & 1) << 8 * i;
    return bits;
}

static inline void
fill_bit_table(uint64_t *table)
{
    for (unsigned byte = 0; byte < 256; byte++)
        table[byte] = unpack_byte(byte);
    for (unsigned i = 0; i < PACKED_BYTES; i++)
        packed[i] = (unsigned char)(37 * i + 11);
}

#define table_of(state) ((const uint64_t *)(state)->data)

/* Unpacks the bytes; `word` is evaluated for each `byte`, and stored before the next, as NumPy stores it: else the
 * compiler takes several bytes at a time for the checksum that is the answer. */
#define UNPACK(word)                                                              \
    do {                                                                          \
        uint64_t sum = 0;                                                         \
        for (unsigned i = 0; i < PACKED_BYTES; i++) {                             \
            unsigned byte = at(&packed[i], dep)[0];                               \
            uint64_t bits = (word);                                               \
            OPAQUE(bits);                                                         \
            unpacked[i] = bits;                                                   \
            sum ^= bits + i;                                                      \
        }                                                                         \
        __asm__ volatile("" : : "r"(unpacked) : "memory");                        \
        return sum;                                                               \
    } while (0)

/// The table is found once a call.
#define UNPACK_BY(table_expression)                                               \
    do {                                                                          \
        const uint64_t *table = (table_expression);                               \
        UNPACK(table[byte]);                                                      \
    } while (0)

#endif
