/* What the core of a worker on CPython is made of: core.c, in HPy, and the kinds of targets that are calls of the
 * interpreter, in its own API: their loops are what is timed. PyPy's is core_pypy.c.
 *
 * A target is a tuple of its kind's name and at most three operands. Kinds that need no interpreter:
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
extern PyMethodDef control[];

#endif
