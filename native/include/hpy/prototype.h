/* What no HPy release offers: prototypes of this project's own contexts, marked _prototype in every table. */
#ifndef BENCH_HPY_PROTOTYPE_H
#define BENCH_HPY_PROTOTYPE_H

#include <string.h>

#include <hpy.h>

/// What ctx->_private points to in our contexts; what another host keeps there is its own business.
typedef struct {
    void *module_state;  /* hpy PR #328: state that the context holds for a module */
    void *slots[64];     /* faster-cpython/ideas#692: a slot a global */
} HPyPrototypes;

static inline HPyPrototypes *
hpy_prototypes(const HPyContext *ctx)
{
    return (HPyPrototypes *)ctx->_private;
}

/// Whether the context is ours: by its name, as anything else may be read differently.
static inline bool
hpy_has_prototypes(const HPyContext *ctx)
{
    return strstr(ctx->name, "(Bench)") != NULL;
}

#endif
