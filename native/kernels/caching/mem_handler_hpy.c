/* mem_handler (K7): NumPy's PyDataMem_GetHandler, once an allocation, and the function that the handler then names.
 * An array keeps the capsule of its handler: freeing its data needs no variable. */
#include "context_value_hpy.h"
#include "memory_handler.h"

WORKLOAD(mem_handler)
{
    prepared->arg = make_context_var(ctx, module, prepared, &default_handler);
    return HPy_IsNull(prepared->arg) ? -1 : 0;
}

#define HANDLE(shape, strategy) KERNEL(shape, mem_handler, strategy)

static inline value_t
allocate_and_close(HPyContext *ctx, HPy capsule)
{
    value_t bytes = allocate(HPyCapsule_GetPointer(ctx, capsule, VALUE_NAME));
    HPy_Close(ctx, capsule);
    return bytes;
}

#define handle_nothing(env, dep) AFTER(env, 0, dep)
#define handle_with(env, var) allocate_and_close((env)->ctx, capsule_in_and_close((env)->ctx, var, HPy_NULL))
#define handle(env, owner, state) handle_with(env, load_field(env, owner, state))
#define handle_global(env, dep) handle_with(env, load_global(env, dep))

LADDER(HANDLE, HANDLE, value_t, handle_nothing, handle, handle_global, handle_implementation)

/// Whether this is the default handler's capsule, as a number that the next operation has to wait for.
static inline value_t
is_default(HPyContext *ctx, HPy capsule)
{
    HPy fallback = HPyGlobal_Load(ctx, default_capsule);
    value_t answer = (value_t)HPy_Is(ctx, capsule, fallback);
    OPAQUE(answer);
    HPy_Close(ctx, fallback);
    return answer;
}

HANDLE(FUNCTION, hpy_global_short_cut)
{
    HPyContext *ctx = env->ctx;
    HPy capsule = capsule_in_and_close(ctx, load_global(env, dep), HPy_NULL);
    value_t same = is_default(ctx, capsule);
    if (!same)
        return allocate_and_close(ctx, capsule);
    value_t bytes = allocate(at(&default_handler, same - 1));
    HPy_Close(ctx, capsule);
    return bytes;
}

/* No cache: the module is asked for the variable again. */
HANDLE(FUNCTION, recompute) { return handle_with(env, ask_module(env, dep)); }

HANDLE(FUNCTION, held_capsule)
{
    return release(HPyCapsule_GetPointer(env->ctx, at_handle(env->arg, dep), VALUE_NAME));
}

HANDLE(FUNCTION, held_capsule_short_cut)
{
    HPy capsule = at_handle(env->arg, dep);
    value_t same = is_default(env->ctx, capsule);
    return release(same ? at(&default_handler, same - 1)
                        : HPyCapsule_GetPointer(env->ctx, capsule, VALUE_NAME));
}
