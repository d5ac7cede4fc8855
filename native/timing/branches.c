#include "branches.h"

/* A cache line each, for some buffers keep the branches of a line together. */
#define JUMPS(jump) __asm__ volatile(".rept 8192\n" jump " 1f\n.balign 64\n1:\n.endr\n" ::: "memory")

void
forget_branches(void)
{
#if defined(__x86_64__)
    JUMPS("jmp");
#elif defined(__aarch64__)
    JUMPS("b");
#endif
}
