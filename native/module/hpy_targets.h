/* What the interpreter calls to run an HPy kernel once. */
#ifndef BENCH_HPY_TARGETS_H
#define BENCH_HPY_TARGETS_H

#include "hpy_rungs.h"

/// A kernel made callable. Its handles stay open from one block to the next: the C loops run outside of any call.
typedef struct Target {
    struct Target *next;
    const Kernel *kernel;
    HPy callable;  /* function or method descriptor; None for slots, getters and loops */
    Env env;       /* what the C loops get */
} Target;

/// Where instances get the values of their own states from, and what kernels are called with.
typedef struct {
    HPy module;
    HPy owner;  /* of the state's fields */
    const State *state;
    HPy arg;
    long mro_depth;
} TargetSource;

/// The kernel's target with a fresh instance. NULL with an error set.
Target *make_target(HPyContext *ctx, const Kernel *kernel, const TargetSource *source);
/// An object with a state of its own, `*holder`'s. Null with an error set.
HPy new_holder(HPyContext *ctx, Instance **holder);
/// Copies a state into one whose fields belong to `owner`.
void copy_state(HPyContext *ctx, HPy from_owner, const State *from, HPy owner, State *to);

#endif
