/* Argument parsers in HPy (K14). PARSERS gives a workload all that fill an array of handles, borrowed from the
 * caller's; those of values that were not given are null. */
#ifndef BENCH_PARSERS_HPY_H
#define BENCH_PARSERS_HPY_H

#include "calling_hpy.h"
#include "signatures.h"

/* Which value a function returns: "result=2" at a parameter point; tests look at all, timing at the first. */
#define RESULT_OF(parameters) parameter_number(parameters, "result", 0)

/// What a scan knows of the last call: which keywords it had, and where they went.
typedef struct {
    HPyGlobal names;
    size_t nargs;
    size_t count;  /* of the keywords; 0 before the first call */
    int places[MAX_PARAMETERS];
} LastCall;

#pragma GCC visibility push(hidden)
/// Stores interned strings. -1 on error. HPy cannot intern: sys.intern does.
int intern_names(HPyContext *ctx, const Signature *signature, HPyGlobal *names);
/// NumPy's way (npy_argparse.c) in HPy: keys are looked for by identity, else by equality. -1 with TypeError.
int identity_scan(HPyContext *ctx, const Signature *signature, const HPyGlobal *names, const HPy *args, size_t nargs,
                  HPy kwnames, HPy *values);
/// The same, but where the names are the very tuple of the last call, its places are taken. -1 with TypeError.
int last_call_scan(HPyContext *ctx, const Signature *signature, const HPyGlobal *names, LastCall *last, const HPy *args,
                   size_t nargs, HPy kwnames, HPy *values);
#pragma GCC visibility pop

/* Parsers that look at the names as a tuple. */
#ifdef HPY_KEYWORD_DICTS
#define NO_KEYWORD_TUPLE "HPy 0.0.4 passes keywords as a dict"
#define SCAN(workload, strategy) SCAN_OF(KERNEL_ID(workload, strategy), workload, strategy)
#define SCAN_OF(...) SCAN_OF_(__VA_ARGS__)
#define SCAN_OF_(id, workload, strategy)                     \
    KERNEL_ABSENT(workload, strategy, NO_KEYWORD_TUPLE)      \
    static UNUSED HPy id##__impl(PARAMETERS_KEYWORDS)
#define SAME_SCAN(workload, strategy, other) KERNEL_ABSENT(workload, strategy, NO_KEYWORD_TUPLE)
#define FIRST_VALUE (nargs > 0 ? args[0] : ctx->h_None)
#else
#define SCAN(workload, strategy) CALLABLE(CALL, workload, strategy, KEYWORDS)
#define SAME_SCAN SAME_CALLABLE
#define FIRST_VALUE args[0]
#endif

#define PUT_ADDRESS(i, name, ...) , &values[i]

/*   PARAMETERS           the signature, P(index, name) …
 *   positional           how many may be given without a name
 *   finish(ctx, values)  the result of the function that was called with them */
#define PARSERS(workload, PARAMETERS, positional, finish)                                       \
    static const Signature workload##__signature = SIGNATURE(#workload, 1, positional, PARAMETERS); \
    static const char *workload##__signature_names[] = {PARAMETERS(PARAMETER_NAME) NULL};       \
    static HPyGlobal workload##__names[MAX_PARAMETERS];                                         \
    static LastCall workload##__last;                                                           \
    GLOBALS(workload##__names, MAX_PARAMETERS)                                                  \
    GLOBALS_OF(workload##__last_names, &workload##__last.names, 1)                              \
                                                                                                \
    CALLABLE(CALL, workload, noop, KEYWORDS) { return HPy_Dup(ctx, FIRST_VALUE); }                  \
                                                                                                \
    SCAN(workload, identity_scan_hpy_global)                                                    \
    {                                                                                           \
        HPy values[MAX_PARAMETERS];                                                             \
        if (identity_scan(ctx, &workload##__signature, workload##__names, args, nargs, kwnames, values) < 0) \
            return HPy_NULL;                                                                    \
        return finish(ctx, values);                                                             \
    }                                                                                           \
                                                                                                \
    SCAN(workload, last_call_hpy_global)                                                        \
    {                                                                                           \
        HPy values[MAX_PARAMETERS];                                                             \
        if (last_call_scan(ctx, &workload##__signature, workload##__names, &workload##__last, args, nargs, kwnames, \
                           values) < 0)                                                         \
            return HPy_NULL;                                                                    \
        return finish(ctx, values);                                                             \
    }

/* With HPy's own parser of keywords, for signatures of objects. */
#define KEYWORD_PARSERS(workload, PARAMETERS, positional, format, finish)                       \
    PARSERS(workload, PARAMETERS, positional, finish)                                           \
    CALLABLE(CALL, workload, hpyarg_keywords, KEYWORDS)                                         \
    {                                                                                           \
        HPy values[MAX_PARAMETERS] = {HPy_NULL};                                                \
        HPyTracker tracker;                                                                     \
        if (!HPyArg_ParseKeywords(ctx, &tracker, args, nargs, kwnames, format ":" #workload,    \
                                  workload##__signature_names PARAMETERS(PUT_ADDRESS)))         \
            return HPy_NULL;                                                                    \
        HPy made = finish(ctx, values);                                                         \
        HPyTracker_Close(ctx, tracker);                                                         \
        return made;                                                                            \
    }

/* With its parser of arrays too, where all may be given without a name. */
#define OBJECT_PARSERS(workload, PARAMETERS, format, finish)                                    \
    KEYWORD_PARSERS(workload, PARAMETERS, PARAMETER_COUNT(PARAMETERS), format, finish)          \
    CALLABLE(CALL, workload, hpyarg_parse, VARARGS)                                             \
    {                                                                                           \
        HPy values[MAX_PARAMETERS] = {HPy_NULL};                                                \
        HPyTracker tracker;                                                                     \
        if (!HPyArg_Parse(ctx, &tracker, args, nargs, format ":" #workload PARAMETERS(PUT_ADDRESS))) \
            return HPy_NULL;                                                                    \
        HPy made = finish(ctx, values);                                                         \
        HPyTracker_Close(ctx, tracker);                                                         \
        return made;                                                                            \
    }

#endif
