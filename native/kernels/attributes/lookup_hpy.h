/* What the lookups of attributes have in common in HPy. */
#ifndef BENCH_LOOKUP_HPY_H
#define BENCH_LOOKUP_HPY_H

#include "../caching/ladder_hpy.h"
#include "lookup.h"

/// What is asked for an attribute: a class, whose handle is taken, or an instance of it; null of null.
static inline HPy
class_or_instance(HPyContext *ctx, HPy class, const char *parameters)
{
    return has_parameter(parameters, "object=type") ? class : instance_of(ctx, class);
}

#endif
