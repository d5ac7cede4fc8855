/* The debug context: every word of the universal one, with handles opened, checked and closed around it. */
#include "debug_handle.h"
#include "hpy/prototype.h"
#include "type_info.h"

#define SITE const void *site HPY_MAYBE_UNUSED = __builtin_return_address(0)
#define U hpy_universal_context

#define HPY_H(h) debug_use(h, site)
#define GENERIC(KIND, WORD, API, RESULT, PARAMETERS, ARGUMENTS) GENERIC_##KIND(WORD, RESULT, PARAMETERS, ARGUMENTS)
#define GENERIC_H(WORD, RESULT, PARAMETERS, ARGUMENTS) \
    static RESULT generic_##WORD PARAMETERS { SITE; return debug_open(U.ctx_##WORD ARGUMENTS, DEBUG_OWNED, site); }
#define GENERIC_V(WORD, RESULT, PARAMETERS, ARGUMENTS) \
    static RESULT generic_##WORD PARAMETERS { SITE; U.ctx_##WORD ARGUMENTS; }
#define GENERIC_P(WORD, RESULT, PARAMETERS, ARGUMENTS) \
    static RESULT generic_##WORD PARAMETERS { SITE; return U.ctx_##WORD ARGUMENTS; }
HPY_CONTEXT_FUNCTIONS(GENERIC)
HPY_CONTEXT_FUNCTIONS_DEV(GENERIC)

#define IN(o) debug_open(hpy_wrap(o), DEBUG_ARGUMENT, (const char *)(uintptr_t)function + 1)
#define IN1(o) IN(o)
#define OUT(h) hpy_unwrap(debug_release(h, DEBUG_OWNED, (const char *)(uintptr_t)function + 1))
#define DONE(h) (void)debug_release(h, DEBUG_ARGUMENT, (const char *)(uintptr_t)function + 1)
#define TRAMPOLINE_NAME debug_CallRealFunctionFromTrampoline
#include "trampoline_calls.h"

static void
debug_Close(HPyContext *ctx, HPy h)
{
    SITE;
    U.ctx_Close(ctx, debug_release(h, DEBUG_OWNED, site));
}

/// Calls with an array of handles: RESULT of an expression over `items`.
#define WITH_ARRAY(HANDLES, COUNT, EXPRESSION) \
    size_t count = (size_t)(COUNT); \
    HPy *items = PyMem_Malloc((count + 1) * sizeof(HPy)); \
    if (items == NULL) { \
        PyErr_NoMemory(); \
        return HPy_NULL; \
    } \
    for (size_t i = 0; i < count; i++) \
        items[i] = debug_use((HANDLES)[i], site); \
    HPy result = (EXPRESSION); \
    PyMem_Free(items); \
    return debug_open(result, DEBUG_OWNED, site)

static HPy
debug_Tuple_FromArray(HPyContext *ctx, const HPy *handles, HPy_ssize_t n)
{
    SITE;
    WITH_ARRAY(handles, n, U.ctx_Tuple_FromArray(ctx, items, n));
}

static HPy
debug_Type_GenericNew(HPyContext *ctx, HPy type, const HPy *args, HPy_ssize_t nargs, HPy kw)
{
    SITE;
    WITH_ARRAY(args, nargs, U.ctx_Type_GenericNew(ctx, debug_use(type, site), items, nargs, debug_use(kw, site)));
}

static size_t
keyword_count(HPy kwnames, const void *site)
{
    return HPy_IsNull(kwnames) ? 0 : (size_t)PyTuple_GET_SIZE(hpy_object(debug_use(kwnames, site)));
}

static HPy
debug_Call(HPyContext *ctx, HPy callable, const HPy *args, size_t nargs, HPy kwnames)
{
    SITE;
    WITH_ARRAY(args, nargs + keyword_count(kwnames, site),
        U.ctx_Call(ctx, debug_use(callable, site), items, nargs, debug_use(kwnames, site)));
}

static HPy
debug_CallMethod(HPyContext *ctx, HPy name, const HPy *args, size_t nargs, HPy kwnames)
{
    SITE;
    WITH_ARRAY(args, nargs + keyword_count(kwnames, site),
        U.ctx_CallMethod(ctx, debug_use(name, site), items, nargs, debug_use(kwnames, site)));
}

static HPy
debug_Type_FromSpec(HPyContext *ctx, HPyType_Spec *spec, HPyType_SpecParam *params)
{
    SITE;
    size_t n = 0;
    while (params != NULL && params[n].kind != 0)
        n++;
    HPyType_SpecParam *copy = PyMem_Calloc(n + 1, sizeof(*copy));
    if (copy == NULL) {
        PyErr_NoMemory();
        return HPy_NULL;
    }
    for (size_t i = 0; i < n; i++)
        copy[i] = (HPyType_SpecParam){params[i].kind, debug_use(params[i].object, site)};
    HPy type = U.ctx_Type_FromSpec(ctx, spec, copy);
    PyMem_Free(copy);
    return debug_open(type, DEBUG_OWNED, site);
}

static int32_t
debug_ContextVar_Get(HPyContext *ctx, HPy var, HPy default_value, HPy *result)
{
    SITE;
    int32_t failed = U.ctx_ContextVar_Get(ctx, debug_use(var, site), debug_use(default_value, site), result);
    *result = debug_open(*result, DEBUG_OWNED, site);
    return failed;
}

static HPy
debug_maybe_get_attr_s(HPyContext *ctx, HPy h, const char *name)
{
    SITE;
    return debug_open(hpy_maybe_get_attr_s(ctx, debug_use(h, site), name), DEBUG_OWNED, site);
}

/// Where a wrong AsStruct may scribble after it was reported.
static _Alignas(16) char nowhere[4096];

static bool
has_shape(HPy h, HPyType_BuiltinShape shape, const void *site)
{
    PyObject *o = hpy_unwrap(debug_use(h, site));
    const HPyTypeInfo *info = o == NULL ? NULL : hpy_type_info(Py_TYPE(o));
    if (o != NULL && (info == NULL ? shape == HPyType_BuiltinShape_Legacy : info->shape == shape))
        return true;
    char what[160];
    snprintf(what, sizeof(what), "AsStruct of an object without a struct of this shape: %.100s",
        o == NULL ? "null handle" : Py_TYPE(o)->tp_name);
    debug_report(what, (DebugHandle *)h._i, site);
    return false;
}

#define SHAPES(X) X(Legacy) X(Object) X(Type) X(Long) X(Float) X(Unicode) X(Tuple) X(List) X(Dict)
#define AS_STRUCT(NAME) \
    static void *debug_AsStruct_##NAME(HPyContext *ctx, HPy h) \
    { \
        SITE; \
        return has_shape(h, HPyType_BuiltinShape_##NAME, site) ? U.ctx_AsStruct_##NAME(ctx, debug_use(h, site)) : nowhere; \
    }
SHAPES(AS_STRUCT)

static int
debug_type_check_slot(HPyContext *ctx, HPy type, const HPyDef *expected)
{
    SITE;
    return HPyType_CheckSlot(ctx, debug_use(type, site), expected);
}

HPyContext hpy_debug_context = {
#define X(KIND, WORD, API, RESULT, PARAMETERS, ARGUMENTS) .ctx_##WORD = generic_##WORD,
    HPY_CONTEXT_FUNCTIONS(X)
    HPY_CONTEXT_FUNCTIONS_DEV(X)
#undef X
};

void
hpy_init_debug(void)
{
    static HPyPrototypes prototypes = {.type_check_slot = debug_type_check_slot, .maybe_get_attr_s = debug_maybe_get_attr_s};
    HPyContext *ctx = &hpy_debug_context;
    if (ctx->name != NULL)
        return;
    ctx->name = "HPy Debug Mode ABI (Bench)";
    ctx->_private = &prototypes;
    ctx->abi_version = HPY_ABI_VERSION;
#define X(NAME) ctx->NAME = debug_open(U.NAME, DEBUG_CONSTANT, NULL);
    HPY_CONTEXT_HANDLES(X)
    HPY_CONTEXT_HANDLES_DEV(X)
#undef X
#define SET(WORD) ctx->ctx_##WORD = debug_##WORD;
    SET(Close) SET(Tuple_FromArray) SET(Type_GenericNew) SET(Call) SET(CallMethod) SET(Type_FromSpec)
    SET(ContextVar_Get) SET(CallRealFunctionFromTrampoline)
#undef SET
#define SET(NAME) ctx->ctx_AsStruct_##NAME = debug_AsStruct_##NAME;
    SHAPES(SET)
#undef SET
    /// A tracker keeps the debug handles themselves and closes them through this context.
    ctx->ctx_Tracker_Add = U.ctx_Tracker_Add;
}
