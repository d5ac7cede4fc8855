/* descr_array (K11): NumPy's builtin descriptors: PyArray_DescrFromType takes one of 24 by its number. */
#include <stdio.h>

#include "ladder_hpy.h"

enum { DESCRS = 24 };

static HPyField fields[DESCRS];    /* of the module: what the states point to */
static HPyGlobal globals[DESCRS];
static HPyGlobal tuple;
GLOBALS(globals, DESCRS)
GLOBALS_OF(tuple, &tuple, 1)
static HPy_ssize_t number;         /* the one asked for */

WORKLOAD(descr_array)
{
    HPy descrs[DESCRS];
    bool failed = false;
    number = 12;  /* NPY_DOUBLE */
    for (int i = 0; i < DESCRS; i++) {
        char name[16];
        snprintf(name, sizeof(name), "descr %d", i);
        descrs[i] = HPyUnicode_FromString(ctx, name);
        failed = failed || HPy_IsNull(descrs[i]);
        STORE_OWNERLESS_FIELD(ctx, module, &fields[i], descrs[i]);
        HPyGlobal_Store(ctx, &globals[i], descrs[i]);
    }
    HPy all = failed ? HPy_NULL : HPyTuple_FromArray(ctx, descrs, DESCRS);
    failed = HPy_IsNull(all) || HPy_SetAttr_s(ctx, module, attribute_name, all) < 0;
    HPyGlobal_Store(ctx, &tuple, all);
    prepared->number = (value_t)fields;
    prepared->object = HPy_Dup(ctx, descrs[number]);
    HPy_Close(ctx, all);
    for (int i = 0; i < DESCRS; i++)
        HPy_Close(ctx, descrs[i]);
    return failed ? -1 : 0;
}

#define TAKE(shape, strategy) OBJECT_KERNEL(shape, descr_array, strategy)
#define NO_OPERATION(shape, strategy) NOOP_KERNEL(shape, descr_array, strategy)

/// The fields are the module's, whatever object the state was found in.
static inline HPy
take_field(const Env *env, HPy owner, const State *state)
{
    return HPyField_Load(env->ctx, owner, ((const HPyField *)state->number)[number]);
}

static inline HPy
item_and_close(HPyContext *ctx, HPy sequence)
{
    HPy item = HPy_GetItem_i(ctx, sequence, number);
    HPy_Close(ctx, sequence);
    return item;
}

#define take_global(env, dep) HPyGlobal_Load((env)->ctx, *at(&globals[number], dep))

LADDER(NO_OPERATION, TAKE, HPy, nothing, take_field, take_global, take_implementation)

TAKE(FUNCTION, hpy_global_tuple) { return item_and_close(env->ctx, HPyGlobal_Load(env->ctx, *at(&tuple, dep))); }

/* No cache: the module is asked for its tuple again. */
TAKE(FUNCTION, recompute) { return item_and_close(env->ctx, ask_module(env, dep)); }
