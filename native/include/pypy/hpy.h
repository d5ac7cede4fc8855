/* The HPy header of the interpreter itself: PyPy's. It stands before ours and before PyPy's in the search path. */
#ifndef BENCH_PYPY_HPY_H
#define BENCH_PYPY_HPY_H

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

#include_next <hpy.h>

/* An assertion of PyPy's ends the process where the owner given is a module. */
#define HPY_FIELDS_OF_INSTANCES "PyPy has fields (HPyField) of instances alone, reached by the instance, not by a module or capsule"

/* HPy has told its ABI's version since 0.9 brought it; PyPy 7.3.11 has 0.0.4. */
#ifndef HPY_ABI_VERSION
#  include "before_abi_version.h"
#endif

#endif
