/* Where in an extension a context function was called from. */
#ifndef BENCH_CONTEXT_DEBUG_SITE_H
#define BENCH_CONTEXT_DEBUG_SITE_H

#include <stddef.h>

/// "file:line" from the extension's debug information (built with -g, addr2line installed), else "library+0xoffset".
__attribute__((visibility("hidden"))) void debug_site_describe(const void *address, char *text, size_t size);

#endif
