/* argparse_three, argparse_ten and argparse_keyword_only (K14): parsers of objects. */
#include "parsers_hpy.h"

static long result;

static inline HPy
one_of(HPyContext *ctx, const HPy *values)
{
    HPy value = values[result];
    return HPy_Dup(ctx, HPy_IsNull(value) ? ctx->h_None : value);
}

/// The second parameter's default is not None.
static inline HPy
one_or_its_default(HPyContext *ctx, const HPy *values)
{
    if (result == 1 && HPy_IsNull(values[1]))
        return HPyLong_FromLong(ctx, 1);
    return one_of(ctx, values);
}

OBJECT_PARSERS(argparse_three, THREE, "O|OO", one_of)
OBJECT_PARSERS(argparse_ten, TEN, "O|OOOOOOOOO", one_of)
KEYWORD_PARSERS(argparse_keyword_only, KEYWORD_ONLY, 2, "O|O$O", one_or_its_default)

WORKLOAD(argparse_three)
{
    result = RESULT_OF(parameters);
    return intern_names(ctx, &argparse_three__signature, argparse_three__names);
}

WORKLOAD(argparse_ten)
{
    result = RESULT_OF(parameters);
    return intern_names(ctx, &argparse_ten__signature, argparse_ten__names);
}

WORKLOAD(argparse_keyword_only)
{
    result = RESULT_OF(parameters);
    return intern_names(ctx, &argparse_keyword_only__signature, argparse_keyword_only__names);
}
