/* An array API as NumPy's: functions behind a table, the table behind a capsule. Two of them stand for all: one that
 * returns a number, and one that takes two objects and returns an object. */
#ifndef BENCH_ARRAY_API_H
#define BENCH_ARRAY_API_H

#include "kernel.h"

#define API_MODULE BENCH_MODULE_NAME "_array_api"
#define API_ATTRIBUTE "_ARRAY_API"

/// Indices into a table, as in the macros of NumPy's __multiarray_api.h.
enum { API_NDIM, API_SECOND, API_SIZE };

/// The function at `index` of a table, of that type.
#define API_FUNCTION(table, index, type) ((type)((void **)(table))[index])

enum { DIMENSIONS = 2 };

#endif
