/* Names of HPy 0.9 for HPy 0.0.4, as far as our sources use them. What it has under another name is renamed, what it
 * lacks is made of what it has; what it cannot do is a HPY_NO_…: why a kernel is absent. */
#ifndef BENCH_PYPY_BEFORE_ABI_VERSION_H
#define BENCH_PYPY_BEFORE_ABI_VERSION_H

#include "lacking.h"
#define HPY_NO_METACLASS "HPy 0.0.4 has no metaclasses (HPyType_SpecParam_Metaclass)"
/* PyPy looks for the HPy type among a class's own bases, no further. */
#define HPY_DEEPEST_MRO 2
#define HPY_NO_DEEPER_MRO "HPy 0.0.4 in PyPy makes instances of an HPy type and its direct subclasses only (HPy_New)"

/* Definitions name their implementation themselves. */

#undef HPyDef_METH
#define HPyDef_METH(SYM, NAME, SIG, ...)                                                       \
    HPyFunc_DECLARE(SYM##_impl, SIG);                                                          \
    HPyFunc_TRAMPOLINE(SYM##_trampoline, SYM##_impl, SIG)                                      \
    HPyDef SYM = {.kind = HPyDef_Kind_Meth, .meth = {.name = NAME, .signature = SIG,           \
        .impl = (HPyCFunction)SYM##_impl, .cpy_trampoline = (cpy_PyCFunction)SYM##_trampoline, \
        __VA_ARGS__}};

#undef HPyDef_SLOT
#define HPyDef_SLOT(SYM, SLOT) HPY_DEF_SLOT(SYM, SLOT, _HPySlot_SIG__##SLOT)
#define HPY_DEF_SLOT(SYM, SLOT, SIG) _HPyDef_SLOT(SYM, SYM##_impl, SLOT, SIG)

#undef HPyDef_GET
#define HPyDef_GET(SYM, NAME, ...)                                                             \
    HPyFunc_DECLARE(SYM##_get, HPyFunc_GETTER);                                                \
    HPyFunc_TRAMPOLINE(SYM##_get_trampoline, SYM##_get, HPyFunc_GETTER)                        \
    HPyDef SYM = {.kind = HPyDef_Kind_GetSet, .getset = {.name = NAME,                         \
        .getter_impl = (HPyCFunction)SYM##_get,                                                \
        .getter_cpy_trampoline = (cpy_getter)SYM##_get_trampoline, __VA_ARGS__}};

#undef HPyDef_GETSET
#define HPyDef_GETSET(SYM, NAME, ...)                                                          \
    HPyFunc_DECLARE(SYM##_get, HPyFunc_GETTER);                                                \
    HPyFunc_TRAMPOLINE(SYM##_get_trampoline, SYM##_get, HPyFunc_GETTER)                        \
    HPyFunc_DECLARE(SYM##_set, HPyFunc_SETTER);                                                \
    HPyFunc_TRAMPOLINE(SYM##_set_trampoline, SYM##_set, HPyFunc_SETTER)                        \
    HPyDef SYM = {.kind = HPyDef_Kind_GetSet, .getset = {.name = NAME,                         \
        .getter_impl = (HPyCFunction)SYM##_get, .setter_impl = (HPyCFunction)SYM##_set,        \
        .getter_cpy_trampoline = (cpy_getter)SYM##_get_trampoline,                             \
        .setter_cpy_trampoline = (cpy_setter)SYM##_set_trampoline, __VA_ARGS__}};

/* The same arguments in the same registers; only the types have become stricter. Keywords came as a dict. */
#define HPY_KEYWORD_DICTS 1
#undef _HPyFunc_DECLARE_HPyFunc_VARARGS
#define _HPyFunc_DECLARE_HPyFunc_VARARGS(SYM) static HPy SYM(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
#undef _HPyFunc_DECLARE_HPyFunc_KEYWORDS
#define _HPyFunc_DECLARE_HPyFunc_KEYWORDS(SYM) \
    static HPy SYM(HPyContext *ctx, HPy self, const HPy *args, size_t nargs, HPy kw)
#undef _HPyFunc_DECLARE_HPyFunc_INITPROC
#define _HPyFunc_DECLARE_HPyFunc_INITPROC(SYM) \
    static int SYM(HPyContext *ctx, HPy self, const HPy *args, HPy_ssize_t nargs, HPy kw)
enum { HPyFunc_NEWFUNC = HPyFunc_KEYWORDS };
#undef _HPySlot_SIG__HPy_tp_new
#define _HPySlot_SIG__HPy_tp_new HPyFunc_NEWFUNC
#define _HPyFunc_DECLARE_HPyFunc_NEWFUNC(SYM) \
    static HPy SYM(HPyContext *ctx, HPy type, const HPy *args, HPy_ssize_t nargs, HPy kw)
#define _HPyFunc_TRAMPOLINE_HPyFunc_NEWFUNC(SYM, IMPL) _HPyFunc_TRAMPOLINE_HPyFunc_KEYWORDS(SYM, IMPL)

#define HPyLong_FromInt64_t HPyLong_FromLongLong
#define HPyLong_AsInt64_t HPyLong_AsLongLong
#define HPyBool_FromBool HPyBool_FromLong

/* A type says whether it is legacy, not which shape it has. */
#define builtin_shape legacy
#define SHAPE(TYPE) TYPE##_IS_LEGACY

/// PyPy 7.3.11 takes a null handle that is closed for a free one, and hands it out: every HPy_NULL is an object then.
static inline void
hpy_close_unless_null(HPyContext *ctx, HPy h)
{
    if (!HPy_IsNull(h))
        HPy_Close(ctx, h);
}
#define HPy_Close hpy_close_unless_null

/* Helpers that an extension brings along: ours, of which PyPy's header declares other forms. */
#define HPY_HIDDEN _HPy_HIDDEN
#define HPyArg_Parse hpy_arg_parse
#define HPyArg_ParseKeywords hpy_arg_parse_keywords
#include "hpy/runtime.h"

/// `object.name(args…)`, args[0] being the object; no keywords.
static inline HPy
HPy_CallMethod_s(HPyContext *ctx, const char *name, const HPy *args, size_t nargs, HPy kwnames)
{
    (void)kwnames;
    HPy method = HPy_GetAttr_s(ctx, args[0], name);
    HPy rest = HPyTuple_FromArray(ctx, (HPy *)args + 1, (HPy_ssize_t)nargs - 1), result = HPy_NULL;
    if (!HPy_IsNull(method) && !HPy_IsNull(rest))
        result = HPy_CallTupleDict(ctx, method, rest, HPy_NULL);
    HPy_Close(ctx, rest);
    HPy_Close(ctx, method);
    return result;
}

static inline HPy
HPyUnicode_FromEncodedObject(HPyContext *ctx, HPy bytes, const char *encoding, const char *errors)
{
    (void)errors;
    HPy name = HPyUnicode_FromString(ctx, encoding);
    HPy text = HPy_CallMethod_s(ctx, "decode", (HPy[]){bytes, name}, 2, HPy_NULL);
    HPy_Close(ctx, name);
    return text;
}

/* Modules come to life in one phase: made, and then executed by ourselves. */

#define HPy_mod_exec ((HPySlot_Slot)2001)
#define _HPySlot_SIG__HPy_mod_exec HPyFunc_INQUIRY

/// Takes the slot out of the definitions, which PyPy refuses, and returns its implementation.
static inline int (*hpy_take_exec(HPyDef **defines))(HPyContext *, HPy)
{
    int (*execute)(HPyContext *, HPy) = NULL;
    HPyDef **kept = defines;
    for (HPyDef **define = defines; define != NULL && *define != NULL; define++) {
        if ((*define)->kind == HPyDef_Kind_Slot && (*define)->slot.slot == HPy_mod_exec)
            execute = (int (*)(HPyContext *, HPy))(*define)->slot.impl;
        else
            *kept++ = *define;
    }
    if (kept != NULL)
        *kept = NULL;
    return execute;
}

static inline HPy
hpy_new_module(HPyContext *ctx, HPyModuleDef *def, const char *name)
{
    int (*execute)(HPyContext *, HPy) = hpy_take_exec(def->defines);
    def->name = name;
    def->size = -1;
    HPy module = HPyModule_Create(ctx, def);
    if (!HPy_IsNull(module) && execute != NULL && execute(ctx, module) < 0) {
        HPy_Close(ctx, module);
        return HPy_NULL;
    }
    return module;
}

#undef HPy_MODINIT
#define HPy_MODINIT(NAME, DEF)                       \
    _HPy_HIDDEN HPyContext *_ctx_for_trampolines;    \
    HPyMODINIT_FUNC HPyInit_##NAME(HPyContext *ctx); \
    HPyMODINIT_FUNC HPyInit_##NAME(HPyContext *ctx)  \
    {                                                \
        _ctx_for_trampolines = ctx;                  \
        return hpy_new_module(ctx, &DEF, #NAME);     \
    }

#endif
