/* import_cache (K5): NumPy's npy_cache_import: a function of a Python module, imported at first use. */
#include "ladder_hpy.h"

static HPy
import_function(HPyContext *ctx)
{
    HPy module = HPyImport_ImportModule(ctx, "math");
    if (HPy_IsNull(module))
        return HPy_NULL;
    HPy function = HPy_GetAttr_s(ctx, module, "hypot");
    HPy_Close(ctx, module);
    return function;
}

/// Whether the global holds it: HPy has no test for that.
static bool imported;

WORKLOAD(import_cache)
{
    imported = true;
    prepared->object = import_function(ctx);
    return HPy_IsNull(prepared->object) ? -1 : 0;
}

#define IMPORT(shape, strategy) OBJECT_KERNEL(shape, import_cache, strategy)
#define NO_OPERATION(shape, strategy) NOOP_KERNEL(shape, import_cache, strategy)

static inline HPy
cached_import(HPyContext *ctx, HPy owner, State *state)
{
    if (__builtin_expect(HPyField_IsNull(state->object), 0)) {
        HPy function = import_function(ctx);
        HPyField_Store(ctx, owner, &state->object, function);
        return function;
    }
    return load_object(ctx, owner, state);
}

static inline HPy
global_import(HPyContext *ctx, value_t dep)
{
    if (__builtin_expect(!*at(&imported, dep), 0)) {
        HPy function = import_function(ctx);
        HPyGlobal_Store(ctx, &global_object, function);
        imported = !HPy_IsNull(function);
        return function;
    }
    return HPyGlobal_Load(ctx, *at(&global_object, dep));
}

#define import_state(env, owner, state) cached_import((env)->ctx, owner, state)
#define import_global(env, dep) global_import((env)->ctx, dep)

LADDER(NO_OPERATION, IMPORT, HPy, nothing, import_state, import_global, import_implementation)

IMPORT(FUNCTION, recompute)
{
    CONSUME(dep);
    return import_function(env->ctx);
}
