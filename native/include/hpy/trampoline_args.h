/* What a universal trampoline hands to CallRealFunctionFromTrampoline: C-API values in, result out. */
#ifndef BENCH_HPY_TRAMPOLINE_ARGS_H
#define BENCH_HPY_TRAMPOLINE_ARGS_H

#define HPY_ARGS_1(NAME, R, ...) typedef struct { cpy_PyObject *arg0; CPY_T_##R result; } HPyFunc_args_##NAME;
#define HPY_ARGS_2(NAME, R, A1, ...) \
    typedef struct { cpy_PyObject *arg0; CPY_T_##A1 arg1; CPY_T_##R result; } HPyFunc_args_##NAME;
#define HPY_ARGS_3(NAME, R, A1, A2, ...) \
    typedef struct { cpy_PyObject *arg0; CPY_T_##A1 arg1; CPY_T_##A2 arg2; CPY_T_##R result; } HPyFunc_args_##NAME;
#define HPY_ARGS_4(NAME, R, A1, A2, A3, ...) \
    typedef struct { \
        cpy_PyObject *arg0; CPY_T_##A1 arg1; CPY_T_##A2 arg2; CPY_T_##A3 arg3; CPY_T_##R result; \
    } HPyFunc_args_##NAME;
#define X(NAME, NUMBER) HPY_SIG_HPyFunc_##NAME(HPY_ARGS)
HPY_REGULAR_SIGNATURES(X)
#undef X

typedef struct { cpy_PyObject *self; cpy_PyObject *result; } HPyFunc_args_NOARGS;
typedef struct {
    cpy_PyObject *self; cpy_PyObject *const *args; HPy_ssize_t nargs; cpy_PyObject *result;
} HPyFunc_args_VARARGS;
typedef struct {
    cpy_PyObject *self; cpy_PyObject *const *args; size_t nargsf; cpy_PyObject *kwnames; cpy_PyObject *result;
} HPyFunc_args_KEYWORDS;
typedef struct { cpy_PyObject *self; cpy_PyObject *args; cpy_PyObject *kw; int result; } HPyFunc_args_INITPROC;
typedef struct {
    cpy_PyObject *self; cpy_PyObject *args; cpy_PyObject *kw; cpy_PyObject *result;
} HPyFunc_args_NEWFUNC;
typedef struct { cpy_PyObject *self; void *view; int flags; int result; } HPyFunc_args_GETBUFFERPROC;
typedef struct { cpy_PyObject *self; void *view; } HPyFunc_args_RELEASEBUFFERPROC;
typedef struct { cpy_PyObject *self; void *closure; cpy_PyObject *result; } HPyFunc_args_GETTER;
typedef struct { cpy_PyObject *self; cpy_PyObject *value; void *closure; int result; } HPyFunc_args_SETTER;
typedef struct { cpy_PyObject *self; cpy_visitproc visit; void *arg; int result; } HPyFunc_args_TRAVERSEPROC;
typedef struct { cpy_PyObject *self; } HPyFunc_args_DESTRUCTOR;
typedef struct { cpy_PyObject *spec; cpy_PyObject *result; } HPyFunc_args_MOD_CREATE;

#endif
