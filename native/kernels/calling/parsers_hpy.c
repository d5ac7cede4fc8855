#include "parsers_hpy.h"

int
intern_names(HPyContext *ctx, const Signature *signature, HPyGlobal *names)
{
    HPy sys = HPyImport_ImportModule(ctx, "sys");
    HPy intern = HPy_IsNull(sys) ? HPy_NULL : HPy_GetAttr_s(ctx, sys, "intern");
    int status = HPy_IsNull(intern) ? -1 : 0;
    for (int i = 0; status == 0 && i < signature->count; i++) {
        HPy args = HPy_BuildValue(ctx, "(s)", signature->names[i]);
        HPy name = HPy_IsNull(args) ? HPy_NULL : HPy_CallTupleDict(ctx, intern, args, HPy_NULL);
        if (HPy_IsNull(name))
            status = -1;
        else
            HPyGlobal_Store(ctx, &names[i], name);
        HPy_Close(ctx, name);
        HPy_Close(ctx, args);
    }
    HPy_Close(ctx, intern);
    HPy_Close(ctx, sys);
    return status;
}

/* Each raises TypeError in the words of CPython, and returns -1. */

static int
too_many(HPyContext *ctx, const Signature *signature, size_t given)
{
    HPyErr_Format(ctx, ctx->h_TypeError, "%s() takes at most %d %sarguments (%d given)", signature->function,
                  signature->positional, signature->positional < signature->count ? "positional " : "", (int)given);
    return -1;
}

static int
missing(HPyContext *ctx, const Signature *signature, int index)
{
    HPyErr_Format(ctx, ctx->h_TypeError, "%s() missing required argument '%s' (pos %d)", signature->function,
                  signature->names[index], index + 1);
    return -1;
}

static int
unexpected(HPyContext *ctx, const Signature *signature, HPy key)
{
    HPyErr_Format(ctx, ctx->h_TypeError, "%s() got an unexpected keyword argument '%S'", signature->function, key);
    return -1;
}

static int
given_twice(HPyContext *ctx, const Signature *signature, int index)
{
    HPyErr_Format(ctx, ctx->h_TypeError, "%s() got multiple values for argument '%s'", signature->function,
                  signature->names[index]);
    return -1;
}

static bool
is_name(HPyContext *ctx, HPyGlobal global, HPy key)
{
    HPy name = HPyGlobal_Load(ctx, global);
    bool same = HPy_Is(ctx, name, key);
    HPy_Close(ctx, name);
    return same;
}

static int
find_equal(HPyContext *ctx, const Signature *signature, const HPyGlobal *names, HPy key)
{
    for (int i = 0; i < signature->count; i++) {
        HPy name = HPyGlobal_Load(ctx, names[i]);
        int equal = HPy_RichCompareBool(ctx, name, key, HPy_EQ);
        HPy_Close(ctx, name);
        if (equal != 0)
            return equal < 0 ? -1 : i;
    }
    return unexpected(ctx, signature, key);
}

static int
index_of(HPyContext *ctx, const Signature *signature, const HPyGlobal *names, HPy key)
{
    for (int i = 0; i < signature->count; i++)
        if (is_name(ctx, names[i], key))
            return i;
    return find_equal(ctx, signature, names, key);
}

static int
take_positional(HPyContext *ctx, const Signature *signature, const HPy *args, size_t nargs, HPy *values)
{
    if (nargs > (size_t)signature->positional)
        return too_many(ctx, signature, nargs);
    for (size_t i = 0; i < (size_t)signature->count; i++)
        values[i] = i < nargs ? args[i] : HPy_NULL;
    return 0;
}

/// `places` gets the parameter of each keyword.
static int
scan(HPyContext *ctx, const Signature *signature, const HPyGlobal *names, const HPy *args, size_t nargs, HPy kwnames,
     HPy *values, int *places)
{
    if (take_positional(ctx, signature, args, nargs, values) < 0)
        return -1;
    HPy_ssize_t named = HPy_IsNull(kwnames) ? 0 : HPy_Length(ctx, kwnames);
    for (HPy_ssize_t k = 0; k < named; k++) {
        HPy key = HPy_GetItem_i(ctx, kwnames, k);
        int index = HPy_IsNull(key) ? -1 : index_of(ctx, signature, names, key);
        HPy_Close(ctx, key);
        if (index < 0)
            return -1;
        if (!HPy_IsNull(values[index]))
            return given_twice(ctx, signature, index);
        values[index] = args[nargs + (size_t)k];
        places[k] = index;
    }
    for (int i = 0; i < signature->required; i++)
        if (HPy_IsNull(values[i]))
            return missing(ctx, signature, i);
    return 0;
}

int
identity_scan(HPyContext *ctx, const Signature *signature, const HPyGlobal *names, const HPy *args, size_t nargs,
              HPy kwnames, HPy *values)
{
    int places[MAX_PARAMETERS];
    return scan(ctx, signature, names, args, nargs, kwnames, values, places);
}

int
last_call_scan(HPyContext *ctx, const Signature *signature, const HPyGlobal *names, LastCall *last, const HPy *args,
               size_t nargs, HPy kwnames, HPy *values)
{
    int places[MAX_PARAMETERS];
    if (HPy_IsNull(kwnames))
        return scan(ctx, signature, names, args, nargs, kwnames, values, places);
    if (last->count > 0 && last->nargs == nargs && is_name(ctx, last->names, kwnames)) {
        if (take_positional(ctx, signature, args, nargs, values) < 0)
            return -1;
        for (size_t k = 0; k < last->count; k++)
            values[last->places[k]] = args[nargs + k];
        return 0;
    }
    if (scan(ctx, signature, names, args, nargs, kwnames, values, places) < 0)
        return -1;
    HPyGlobal_Store(ctx, &last->names, kwnames);
    last->nargs = nargs;
    last->count = (size_t)HPy_Length(ctx, kwnames);
    memcpy(last->places, places, last->count * sizeof(places[0]));
    return 0;
}
