/* What the core of a worker is made of: core.c, which is HPy in every interpreter, and the targets that an interpreter has,
 * in its own API: their loops are what is timed.
 *
 * A target is a tuple of its kind's name and at most three operands. Kinds of every interpreter:
 *   ("clock",)                        a chain of dependent additions
 *   ("loop", function, environment)   a kernel's C loop, by address
 */
#ifndef BENCH_CORE_H
#define BENCH_CORE_H

#include <hpy.h>

#include "block.h"

/// The batch that a target is; it owns its operands: close_batch. −1 with an error set, then there is nothing to close.
int set_batch(HPyContext *ctx, Batch *batch, HPy target);
void close_batch(HPyContext *ctx, Batch *batch);

/* noargs(), the control in every block: a function of the kind that the interpreter's own are. */
#ifdef HPY_ABI_CPYTHON
extern PyMethodDef control[];
#else
extern HPyDef control;
#endif

#endif
