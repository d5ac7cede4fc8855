/* argparse_three and argparse_ten (K14): parsers of objects. */
#include "parsers_hpy.h"

static long result;

static inline HPy
one_of(HPyContext *ctx, const HPy *values)
{
    HPy value = values[result];
    return HPy_Dup(ctx, HPy_IsNull(value) ? ctx->h_None : value);
}

OBJECT_PARSERS(argparse_three, THREE, "O|OO", one_of)
OBJECT_PARSERS(argparse_ten, TEN, "O|OOOOOOOOO", one_of)

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
