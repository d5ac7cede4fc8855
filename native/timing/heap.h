/* How much of the C heap is in use. */
#ifndef BENCH_HEAP_H
#define BENCH_HEAP_H

#include <stdint.h>
#include <stdlib.h>  /* which says whose library this is */

#if defined(__GLIBC__) && defined(__GLIBC_PREREQ)
#if __GLIBC_PREREQ(2, 33)
#define BENCH_MALLINFO2
#endif
#endif

#ifdef BENCH_MALLINFO2
#include <malloc.h>

/// Bytes in blocks that malloc gave, but for those mapped one by one; 0 under a sanitizer.
static inline int64_t
heap_bytes(void)
{
    return (int64_t)mallinfo2().uordblks;
}
#else
/// −1: this library does not tell.
static inline int64_t
heap_bytes(void)
{
    return -1;
}
#endif

#endif
