/* What stands in each word that the .NET host does not implement: a function that names itself. */
#include "dotnet_context.h"

#define WORD_OF(NAME) (int)(offsetof(HPyContext, ctx_##NAME) / sizeof(void *))

#define MISSING(KIND, WORD, ...)                                                  \
    static intptr_t missing_##WORD(HPyContext *ctx)                               \
    {                                                                             \
        ((DotnetContext *)ctx)->missing(ctx, WORD_OF(WORD));                      \
        return 0;                                                                 \
    }
HPY_CONTEXT_FUNCTIONS(MISSING)
HPY_CONTEXT_FUNCTIONS_DEV(MISSING)

#define FILL(KIND, WORD, ...) ((void **)ctx)[WORD_OF(WORD)] = (void *)missing_##WORD;

DOTNET_EXPORT void
fill_missing(HPyContext *ctx)
{
    HPY_CONTEXT_FUNCTIONS(FILL)
    HPY_CONTEXT_FUNCTIONS_DEV(FILL)
}
