/* argparse_typed and argparse_error (K14): parsers that convert, and how long a refusal takes. */
#include "parsers_hpy.h"

static long result;

/// A converter as NumPy's PyArray_DescrConverter: a type object or a str with a type's code. -1 with TypeError.
static int
convert_dtype(HPyContext *ctx, HPy h, const Dtype **dtype)
{
    *dtype = NULL;
    if (HPy_Is(ctx, h, ctx->h_FloatType))
        *dtype = &dtypes[0];
    else if (HPy_Is(ctx, h, ctx->h_LongType))
        *dtype = &dtypes[1];
    else if (HPy_Is(ctx, h, ctx->h_BoolType))
        *dtype = &dtypes[2];
    else if (HPyUnicode_Check(ctx, h) && HPy_Length(ctx, h) == 1) {
        const char *code = HPyUnicode_AsUTF8AndSize(ctx, h, NULL);
        if (code == NULL)
            HPyErr_Clear(ctx);  /* a lone surrogate */
        else
            *dtype = dtype_of_code(code);
    }
    if (*dtype == NULL)
        HPyErr_Format(ctx, ctx->h_TypeError, "data type not understood: %R", h);
    return *dtype == NULL ? -1 : 0;
}

static inline HPy
one_of(HPyContext *ctx, const Typed *typed)
{
    switch (result) {
    case 0: return HPyLong_FromSsize_t(ctx, typed->count);
    case 1: return HPyFloat_FromDouble(ctx, typed->scale);
    case 2: return HPyBool_FromBool(ctx, typed->flag);
    default: return HPyUnicode_FromString(ctx, typed->dtype->name);
    }
}

/// What follows a parser of objects: each parameter's conversion.
static inline HPy
convert(HPyContext *ctx, const HPy *values)
{
    Typed typed = TYPED_DEFAULTS;
    typed.count = HPyLong_AsSsize_t(ctx, values[0]);
    if (typed.count == -1 && HPyErr_Occurred(ctx))
        return HPy_NULL;
    if (!HPy_IsNull(values[1]) && (typed.scale = HPyFloat_AsDouble(ctx, values[1])) == -1.0 && HPyErr_Occurred(ctx))
        return HPy_NULL;
    if (!HPy_IsNull(values[2]) && (typed.flag = HPy_IsTrue(ctx, values[2])) < 0)
        return HPy_NULL;
    if (!HPy_IsNull(values[3]) && convert_dtype(ctx, values[3], &typed.dtype) < 0)
        return HPy_NULL;
    return one_of(ctx, &typed);
}

PARSERS(argparse_typed, TYPED, PARAMETER_COUNT(TYPED), convert)

CALLABLE(CALL, argparse_typed, hpyarg_keywords, KEYWORDS)
{
    Typed typed = TYPED_DEFAULTS;
    HPy dtype = HPy_NULL;
    HPyTracker tracker;
    if (!HPyArg_ParseKeywords(ctx, &tracker, args, nargs, kwnames, "n|dpO:argparse_typed",
                              argparse_typed__signature_names, &typed.count, &typed.scale, &typed.flag, &dtype))
        return HPy_NULL;
    HPy made = HPy_IsNull(dtype) || convert_dtype(ctx, dtype, &typed.dtype) == 0 ? one_of(ctx, &typed) : HPy_NULL;
    HPyTracker_Close(ctx, tracker);
    return made;
}

static int
prepare(HPyContext *ctx, const char *parameters)
{
    result = RESULT_OF(parameters);
    return intern_names(ctx, &argparse_typed__signature, argparse_typed__names);
}

WORKLOAD(argparse_typed)
{
    return prepare(ctx, parameters);
}

WORKLOAD(argparse_error)
{
    return prepare(ctx, parameters);
}

/* The same functions, called with what they refuse. */
CALLABLE(CALL, argparse_error, noop, KEYWORDS)
{
    HPyErr_SetString(ctx, ctx->h_TypeError, "no");
    return HPy_NULL;
}

SAME_CALLABLE(argparse_error, hpyarg_keywords, argparse_typed)
SAME_SCAN(argparse_error, identity_scan_hpy_global, argparse_typed)
