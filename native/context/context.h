/* The two contexts of this module. */
#ifndef BENCH_CONTEXT_CONTEXT_H
#define BENCH_CONTEXT_CONTEXT_H

#include "compat.h"
#include "hpy/trampoline_args.h"

HPY_HIDDEN extern HPyContext hpy_universal_context;
HPY_HIDDEN extern HPyContext hpy_debug_context;

HPY_HIDDEN void hpy_init_universal(void);
HPY_HIDDEN void hpy_init_debug(void);

#endif
