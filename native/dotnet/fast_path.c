/* The hot calls without a transition to managed code, over the table of index handles that both sides share. As under
 * a GIL, one thread at a time may be in here. Objects move; their structs, which the entries point to, do not. */
#include "dotnet_context.h"

static inline HandleEntry *
entry(HPyContext *ctx, intptr_t index)
{
    return &((DotnetContext *)ctx)->entries[index];
}

DOTNET_EXPORT HPy
fast_Dup(HPyContext *ctx, HPy h)
{
    entry(ctx, h._i)->count++;  /* null's entry counts too, and nobody asks */
    return h;
}

DOTNET_EXPORT void
fast_Close(HPyContext *ctx, HPy h)
{
    if (HPy_IsNull(h))
        return;
    HandleEntry *closed = entry(ctx, h._i);
    if (--closed->count == 0) {
        DotnetContext *context = (DotnetContext *)ctx;
        closed->next = context->released;
        context->released = (uint32_t)h._i;
    }
}

/// A global holds a handle of its own.
DOTNET_EXPORT HPy
fast_Global_Load(HPyContext *ctx, HPyGlobal global)
{
    return fast_Dup(ctx, (HPy){global._i});
}

#define AS_STRUCT(SHAPE)                                  \
    DOTNET_EXPORT void *                                  \
    fast_AsStruct_##SHAPE(HPyContext *ctx, HPy h)         \
    {                                                     \
        return entry(ctx, h._i)->data;                    \
    }
AS_STRUCT(Object)
AS_STRUCT(Legacy)
AS_STRUCT(Type)
