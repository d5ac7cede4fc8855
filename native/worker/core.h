/* What the core of a worker is made of: core.c, which is HPy in every interpreter, and the kinds of targets that an
 * interpreter has, in its own API: their loops are what is timed.
 *
 * A target is a tuple of its kind's name and at most three operands. Kinds of every interpreter:
 *   ("clock",)                        a chain of dependent additions
 *   ("loop", function, environment)   a kernel's C loop, by address
 */
#ifndef BENCH_CORE_H
#define BENCH_CORE_H

#include <hpy.h>

#include "block.h"

typedef struct {
    const char *name;
    int operands;  /* of a target, those behind its name that are of use */
    int (*run)(Batch *self, uint64_t n);            /* has the operands, as handles, in `data` */
    int (*prepare)(HPyContext *ctx, Batch *batch);  /* what is left to do before; −1 with an error set */
} Kind;

/// The API's own, up to one without a name.
extern const Kind own_kinds[];

/* noargs(), the control in every block: a function of the kind that the interpreter's own are. */
#ifdef HPY_ABI_CPYTHON
extern PyMethodDef control[];
#else
extern HPyDef control;
#endif

#endif
