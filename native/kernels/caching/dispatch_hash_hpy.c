/* dispatch_hash (K9): NumPy's cache from a call's DTypes to the loop that does them. A handle does not tell whose it
 * is: keys are hashed by HPy_Hash and compared by HPy_Is, and those in the table are loaded first. */
#include <stdio.h>

#include "dispatch.h"
#include "ladder_hpy.h"

static HPyField table[TABLE_SIZE * (1 + MOST_KEYS)];  /* of the module, in NumPy of the ufunc */
static HPyGlobal loops;                               /* (keys, loop) each, as a ufunc has them */
static HPyGlobal dict;                                /* keys to loop */
static HPyGlobal last_keys[MOST_KEYS], last_loop;     /* of the call before */
GLOBALS_OF(loops, &loops, 1)
GLOBALS_OF(dict, &dict, 1)
GLOBALS(last_keys, MOST_KEYS)
GLOBALS_OF(last_loop, &last_loop, 1)

static inline uint64_t
hash_keys(HPyContext *ctx, const HPy *keys)
{
    uint64_t hash = HASH_START;
    for (size_t i = 0; i < key_count; i++)
        hash = hash_identity(hash, (uint64_t)HPy_Hash(ctx, keys[i]));
    return hash;
}

static inline bool
is_and_close(HPyContext *ctx, HPy loaded, HPy key)
{
    bool is_same = HPy_Is(ctx, loaded, key) != 0;
    HPy_Close(ctx, loaded);
    return is_same;
}

static inline bool
has_keys(HPyContext *ctx, HPy owner, const HPyField *of, const HPy *keys)
{
    for (size_t i = 0; i < key_count; i++)
        if (!is_and_close(ctx, HPyField_Load(ctx, owner, of[i]), keys[i]))
            return false;
    return true;
}

static inline HPyField *
find_item(HPyContext *ctx, HPy owner, const HPy *keys)
{
    HPyField *item;
    FIND_ITEM(hash_keys(ctx, keys), table, HPyField_IsNull(item[0]) || has_keys(ctx, owner, item + 1, keys));
    return item;
}

/// Adds the loop for operands that all have the DType `type`. Returns (keys, loop).
static HPy
add_loop(HPyContext *ctx, HPy owner, HPy by_keys, HPy type, int number)
{
    HPy keys[MOST_KEYS] = {type, type, type, type};
    HPyField *item = find_item(ctx, owner, keys);
    HPy tuple = HPyTuple_FromArray(ctx, keys, (HPy_ssize_t)key_count);
    char name[16];
    snprintf(name, sizeof(name), "loop %d", number);
    HPy loop = HPyUnicode_FromString(ctx, name);
    HPy both = HPy_IsNull(tuple) || HPy_IsNull(loop) || HPy_SetItem(ctx, by_keys, tuple, loop) < 0
        ? HPy_NULL : HPyTuple_Pack(ctx, 2, tuple, loop);
    STORE_OWNERLESS_FIELD(ctx, owner, &item[0], loop);
    for (size_t i = 0; i < key_count; i++)
        STORE_OWNERLESS_FIELD(ctx, owner, &item[1 + i], type);
    HPy_Close(ctx, tuple);
    HPy_Close(ctx, loop);
    return both;
}

WORKLOAD(dispatch_hash)
{
#ifdef HPY_LACKING
    /* Without its table the rest can be measured, but not in PyPy 7.3.11: an assertion of its ends the process. */
    absent_workload = HPY_FIELDS_OF_INSTANCES;
    return 0;
#endif
    for (size_t i = 0; i < sizeof(table) / sizeof(table[0]); i++)
        if (!HPyField_IsNull(table[i]))
            STORE_OWNERLESS_FIELD(ctx, module, &table[i], HPy_NULL);
    key_count = (size_t)parameter_number(parameters, "keys", 3);
    HPy by_keys = HPyDict_New(ctx), all[LOOPS];
    bool failed = HPy_IsNull(by_keys);
    for (int i = 0; i < LOOPS; i++) {
        HPy type = failed ? HPy_NULL : NEW_CLASS(ctx, "s(){}", "DType");
        all[i] = HPy_IsNull(type) ? HPy_NULL : add_loop(ctx, module, by_keys, type, i);
        failed = failed || HPy_IsNull(all[i]);
        if (i == LOOPS / 2 && !failed) {
            prepared->arg = HPy_Dup(ctx, type);
            prepared->object = HPy_GetItem_i(ctx, all[i], 1);
        }
        HPy_Close(ctx, type);
    }
    HPy tuple = failed ? HPy_NULL : HPyTuple_FromArray(ctx, all, LOOPS);
    HPyGlobal_Store(ctx, &loops, tuple);
    HPyGlobal_Store(ctx, &dict, by_keys);
    HPyGlobal_Store(ctx, &last_loop, prepared->object);
    for (size_t i = 0; i < MOST_KEYS; i++)
        HPyGlobal_Store(ctx, &last_keys[i], prepared->arg);
    for (int i = 0; i < LOOPS; i++)
        HPy_Close(ctx, all[i]);
    failed = failed || HPy_IsNull(tuple);
    HPy_Close(ctx, tuple);
    HPy_Close(ctx, by_keys);
    return failed ? -1 : 0;
}

#define DISPATCH(shape, strategy) OBJECT_KERNEL(shape, dispatch_hash, strategy)
/// The operands' DTypes, in an array of the caller's.
#define KEYS                                                                      \
    HPyContext *ctx = env->ctx;                                                   \
    HPy type = at_handle(env->arg, dep), keys[MOST_KEYS] = {type, type, type, type}; \
    __asm__ volatile("" : "+m"(keys))

NOOP_KERNEL(FUNCTION, dispatch_hash, noop) { return dep; }

#ifdef HPY_FIELDS_OF_INSTANCES
KERNEL_ABSENT(dispatch_hash, identity_hash, HPY_FIELDS_OF_INSTANCES)
KERNEL_ABSENT(dispatch_hash, last_key, HPY_FIELDS_OF_INSTANCES)
#else
DISPATCH(FUNCTION, identity_hash)
{
    KEYS;
    return HPyField_Load(ctx, env->self, find_item(ctx, env->self, keys)[0]);
}

DISPATCH(FUNCTION, last_key)
{
    KEYS;
    size_t same = 0;
    while (same < key_count && is_and_close(ctx, HPyGlobal_Load(ctx, last_keys[same]), keys[same]))
        same++;
    if (same == key_count) {
        OPAQUE(same);
        return HPyGlobal_Load(ctx, *at(&last_loop, same & env->zero));
    }
    HPy loop = HPyField_Load(ctx, env->self, find_item(ctx, env->self, keys)[0]);
    HPyGlobal_Store(ctx, &last_loop, loop);
    for (size_t i = 0; i < key_count; i++)
        HPyGlobal_Store(ctx, &last_keys[i], keys[i]);
    return loop;
}
#endif

DISPATCH(FUNCTION, tuple_key_dict)
{
    KEYS;
    HPy tuple = HPyTuple_FromArray(ctx, keys, (HPy_ssize_t)key_count), by_keys = HPyGlobal_Load(ctx, dict);
    HPy loop = HPy_GetItem(ctx, by_keys, tuple);
    HPy_Close(ctx, by_keys);
    HPy_Close(ctx, tuple);
    return loop;
}

/* No cache: all loops are gone through, for a later one may fit better. */
DISPATCH(FUNCTION, recompute)
{
    KEYS;
    HPy all = HPyGlobal_Load(ctx, loops), found = HPy_NULL;
    for (HPy_ssize_t i = 0; i < LOOPS; i++) {
        HPy both = HPy_GetItem_i(ctx, all, i), of = HPy_GetItem_i(ctx, both, 0);
        size_t same = 0;
        while (same < key_count && is_and_close(ctx, HPy_GetItem_i(ctx, of, (HPy_ssize_t)same), keys[same]))
            same++;
        HPy_Close(ctx, of);
        if (same == key_count)
            found = HPy_GetItem_i(ctx, both, 1);
        HPy_Close(ctx, both);
    }
    HPy_Close(ctx, all);
    return found;
}
