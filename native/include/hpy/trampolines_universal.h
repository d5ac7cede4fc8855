/* Trampolines of the universal ABI: arguments to the stack, the context does the rest. */
#ifndef BENCH_HPY_TRAMPOLINES_UNIVERSAL_H
#define BENCH_HPY_TRAMPOLINES_UNIVERSAL_H

#include "trampoline_args.h"

extern HPY_HIDDEN HPyContext *_ctx_for_trampolines;

#define HPY_CALL_REAL(SIG, IMPL, ARGS) \
    _HPy_CallRealFunctionFromTrampoline(_ctx_for_trampolines, HPyFunc_##SIG, (HPyCFunction)IMPL, ARGS)
#define HPY_TRAMPOLINE_BODY(SIG, IMPL, ...) \
    { \
        HPyFunc_args_##SIG a = {__VA_ARGS__}; \
        HPY_CALL_REAL(SIG, IMPL, &a); \
        return a.result; \
    }

#define HPY_TRAMPOLINE_1(NAME, R, SYM, IMPL) \
    static CPY_T_##R SYM(cpy_PyObject *arg0) HPY_TRAMPOLINE_BODY(NAME, IMPL, .arg0 = arg0)
#define HPY_TRAMPOLINE_2(NAME, R, A1, SYM, IMPL) \
    static CPY_T_##R SYM(cpy_PyObject *arg0, CPY_T_##A1 arg1) \
    HPY_TRAMPOLINE_BODY(NAME, IMPL, .arg0 = arg0, .arg1 = arg1)
#define HPY_TRAMPOLINE_3(NAME, R, A1, A2, SYM, IMPL) \
    static CPY_T_##R SYM(cpy_PyObject *arg0, CPY_T_##A1 arg1, CPY_T_##A2 arg2) \
    HPY_TRAMPOLINE_BODY(NAME, IMPL, .arg0 = arg0, .arg1 = arg1, .arg2 = arg2)
#define HPY_TRAMPOLINE_4(NAME, R, A1, A2, A3, SYM, IMPL) \
    static CPY_T_##R SYM(cpy_PyObject *arg0, CPY_T_##A1 arg1, CPY_T_##A2 arg2, CPY_T_##A3 arg3) \
    HPY_TRAMPOLINE_BODY(NAME, IMPL, .arg0 = arg0, .arg1 = arg1, .arg2 = arg2, .arg3 = arg3)
#define HPY_TRAMPOLINE_NOARGS(SYM, IMPL) \
    static cpy_PyObject *SYM(cpy_PyObject *self, cpy_PyObject *ignored HPY_MAYBE_UNUSED) \
    HPY_TRAMPOLINE_BODY(NOARGS, IMPL, .self = self)
#define HPY_TRAMPOLINE_VARARGS(SYM, IMPL) \
    static cpy_PyObject *SYM(cpy_PyObject *self, cpy_PyObject *const *args, HPy_ssize_t nargs) \
    HPY_TRAMPOLINE_BODY(VARARGS, IMPL, .self = self, .args = args, .nargs = nargs)
#define HPY_TRAMPOLINE_KEYWORDS(SYM, IMPL) \
    static cpy_PyObject *SYM(cpy_PyObject *self, cpy_PyObject *const *args, size_t nargsf, cpy_PyObject *kwnames) \
    HPY_TRAMPOLINE_BODY(KEYWORDS, IMPL, .self = self, .args = args, .nargsf = nargsf, .kwnames = kwnames)
#define HPY_TRAMPOLINE_INITPROC(SYM, IMPL) \
    static int SYM(cpy_PyObject *self, cpy_PyObject *args, cpy_PyObject *kw) \
    HPY_TRAMPOLINE_BODY(INITPROC, IMPL, .self = self, .args = args, .kw = kw)
#define HPY_TRAMPOLINE_NEWFUNC(SYM, IMPL) \
    static cpy_PyObject *SYM(cpy_PyObject *self, cpy_PyObject *args, cpy_PyObject *kw) \
    HPY_TRAMPOLINE_BODY(NEWFUNC, IMPL, .self = self, .args = args, .kw = kw)
#define HPY_TRAMPOLINE_GETBUFFERPROC(SYM, IMPL) \
    static int SYM(cpy_PyObject *self, void *view, int flags) \
    HPY_TRAMPOLINE_BODY(GETBUFFERPROC, IMPL, .self = self, .view = view, .flags = flags)
#define HPY_TRAMPOLINE_RELEASEBUFFERPROC(SYM, IMPL) \
    static void SYM(cpy_PyObject *self, void *view) \
    { \
        HPyFunc_args_RELEASEBUFFERPROC a = {self, view}; \
        HPY_CALL_REAL(RELEASEBUFFERPROC, IMPL, &a); \
    }
#define HPY_TRAMPOLINE_GETTER(SYM, IMPL) \
    static cpy_PyObject *SYM(cpy_PyObject *self, void *closure) \
    HPY_TRAMPOLINE_BODY(GETTER, IMPL, .self = self, .closure = closure)
#define HPY_TRAMPOLINE_SETTER(SYM, IMPL) \
    static int SYM(cpy_PyObject *self, cpy_PyObject *value, void *closure) \
    HPY_TRAMPOLINE_BODY(SETTER, IMPL, .self = self, .value = value, .closure = closure)
#define HPY_TRAMPOLINE_TRAVERSEPROC(SYM, IMPL) \
    static int SYM(cpy_PyObject *self, cpy_visitproc visit, void *arg) \
    HPY_TRAMPOLINE_BODY(TRAVERSEPROC, IMPL, .self = self, .visit = visit, .arg = arg)
#define HPY_TRAMPOLINE_DESTRUCTOR(SYM, IMPL) \
    static void SYM(cpy_PyObject *self) \
    { \
        HPyFunc_args_DESTRUCTOR a = {self}; \
        HPY_CALL_REAL(DESTRUCTOR, IMPL, &a); \
    }
#define HPY_TRAMPOLINE_DESTROYFUNC(SYM, IMPL) enum { SYM = 0 };
#define HPY_TRAMPOLINE_CAPSULE_DESTRUCTOR(SYM, IMPL) \
    static void SYM(cpy_PyObject *capsule) { HPY_CALL_REAL(CAPSULE_DESTRUCTOR, IMPL, capsule); }
#define HPY_TRAMPOLINE_MOD_CREATE(SYM, IMPL) \
    static cpy_PyObject *SYM(cpy_PyObject *spec, void *def HPY_MAYBE_UNUSED) \
    HPY_TRAMPOLINE_BODY(MOD_CREATE, IMPL, .spec = spec)

#endif
