/* Helpers that are compiled into each extension: native/runtime/. */
#ifndef BENCH_HPY_RUNTIME_H
#define BENCH_HPY_RUNTIME_H

HPY_HIDDEN int HPyArg_Parse(
    HPyContext *ctx, HPyTracker *tracker, const HPy *args, size_t nargs, const char *format, ...);
HPY_HIDDEN int HPyArg_ParseKeywords(HPyContext *ctx, HPyTracker *tracker, const HPy *args, size_t nargs, HPy kwnames,
    const char *format, const char *keywords[], ...);
HPY_HIDDEN int HPyArg_ParseKeywordsDict(HPyContext *ctx, HPyTracker *tracker, const HPy *args, HPy_ssize_t nargs,
    HPy kw, const char *format, const char *keywords[], ...);
HPY_HIDDEN HPy HPy_BuildValue(HPyContext *ctx, const char *format, ...);
HPY_HIDDEN int HPyHelpers_AddType(
    HPyContext *ctx, HPy module, const char *name, HPyType_Spec *spec, HPyType_SpecParam *params);
HPY_HIDDEN HPy HPyUnicode_FromFormat(HPyContext *ctx, const char *format, ...);
HPY_HIDDEN HPy HPyErr_Format(HPyContext *ctx, HPy type, const char *format, ...);


#endif
