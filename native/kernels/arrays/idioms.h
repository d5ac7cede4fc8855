/* The idioms for an argument that was a PyArrayObject*, after the notes: what a function is declared with, what it
 * passes on, and its way to the struct. ARRAY is a type with HPyType_HELPERS. The compile test
 * (tests/arrays/wrong_kind.c) shows which of them tell one kind of object from another. */
#ifndef BENCH_IDIOMS_H
#define BENCH_IDIOMS_H

#include <hpy.h>

/// The types that an idiom needs for ARRAY.
#define IDIOM_TYPES(ARRAY)                                      \
    typedef struct { HPy handle; ARRAY *data; } ARRAY##Pair;    \
    typedef struct { HPy handle; } ARRAY##Wrapper;

/* The handle alone: AsStruct at each use. */
#define handle_PARAMETERS(ARRAY) HPyContext *ctx, HPy array
#define handle_ARGUMENTS ctx, array
#define handle_STRUCT(ARRAY) ARRAY##_AsStruct(ctx, array)

/* A struct around the handle, for its type: AsStruct at each use. */
#define wrapper_PARAMETERS(ARRAY) HPyContext *ctx, ARRAY##Wrapper array
#define wrapper_ARGUMENTS ctx, array
#define wrapper_STRUCT(ARRAY) ARRAY##_AsStruct(ctx, array.handle)

#define pair_value_PARAMETERS(ARRAY) HPyContext *ctx, ARRAY##Pair array
#define pair_value_ARGUMENTS ctx, array
#define pair_value_STRUCT(ARRAY) array.data

#define pair_pointer_PARAMETERS(ARRAY) HPyContext *ctx, const ARRAY##Pair *array
#define pair_pointer_ARGUMENTS ctx, array
#define pair_pointer_STRUCT(ARRAY) array->data

#define two_eager_PARAMETERS(ARRAY) HPyContext *ctx, HPy array, ARRAY *data
#define two_eager_ARGUMENTS ctx, array, data
#define two_eager_STRUCT(ARRAY) data

/* `data` may be NULL: whoever needs it fills it in. */
#define two_lazy_PARAMETERS two_eager_PARAMETERS
#define two_lazy_ARGUMENTS two_eager_ARGUMENTS
#define two_lazy_STRUCT(ARRAY) (data = data != NULL ? data : ARRAY##_AsStruct(ctx, array))

/* The trampoline has checked the type and filled the pair. */
#define clinic_struct_prototype_PARAMETERS pair_value_PARAMETERS
#define clinic_struct_prototype_ARGUMENTS pair_value_ARGUMENTS
#define clinic_struct_prototype_STRUCT pair_value_STRUCT

#endif
