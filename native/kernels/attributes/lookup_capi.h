/* What the lookups of attributes have in common in the C API. */
#ifndef BENCH_LOOKUP_CAPI_H
#define BENCH_LOOKUP_CAPI_H

#include "../caching/ladder_capi.h"
#include "lookup.h"

/// What is asked for an attribute: a class, whose reference is taken, or an instance of it; NULL of NULL.
static inline PyObject *
class_or_instance(PyObject *class, const char *parameters)
{
    return has_parameter(parameters, "object=type") ? class : instance_of(class);
}

#endif
