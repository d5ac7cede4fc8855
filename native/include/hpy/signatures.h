#ifndef BENCH_HPY_SIGNATURES_H
#define BENCH_HPY_SIGNATURES_H

/// Words of a signature: H handle, I int, C comparison, N size, Z hash, S char *. The first argument is always H.
/// HPY_SIG_x(M, …) expands to M_k(name, result, further arguments…, …), or to M_name(…) where wrapping
/// handles is not enough.
#define HPY_SIG_HPyFunc_UNARYFUNC(M, ...) M##_1(UNARYFUNC, H, __VA_ARGS__)
#define HPY_SIG_HPyFunc_INQUIRY(M, ...) M##_1(INQUIRY, I, __VA_ARGS__)
#define HPY_SIG_HPyFunc_LENFUNC(M, ...) M##_1(LENFUNC, N, __VA_ARGS__)
#define HPY_SIG_HPyFunc_REPRFUNC(M, ...) M##_1(REPRFUNC, H, __VA_ARGS__)
#define HPY_SIG_HPyFunc_HASHFUNC(M, ...) M##_1(HASHFUNC, Z, __VA_ARGS__)
#define HPY_SIG_HPyFunc_GETITERFUNC(M, ...) M##_1(GETITERFUNC, H, __VA_ARGS__)
#define HPY_SIG_HPyFunc_ITERNEXTFUNC(M, ...) M##_1(ITERNEXTFUNC, H, __VA_ARGS__)
#define HPY_SIG_HPyFunc_O(M, ...) M##_2(O, H, H, __VA_ARGS__)
#define HPY_SIG_HPyFunc_BINARYFUNC(M, ...) M##_2(BINARYFUNC, H, H, __VA_ARGS__)
#define HPY_SIG_HPyFunc_SSIZEARGFUNC(M, ...) M##_2(SSIZEARGFUNC, H, N, __VA_ARGS__)
#define HPY_SIG_HPyFunc_GETATTRFUNC(M, ...) M##_2(GETATTRFUNC, H, S, __VA_ARGS__)
#define HPY_SIG_HPyFunc_GETATTROFUNC(M, ...) M##_2(GETATTROFUNC, H, H, __VA_ARGS__)
#define HPY_SIG_HPyFunc_OBJOBJPROC(M, ...) M##_2(OBJOBJPROC, I, H, __VA_ARGS__)
#define HPY_SIG_HPyFunc_TERNARYFUNC(M, ...) M##_3(TERNARYFUNC, H, H, H, __VA_ARGS__)
#define HPY_SIG_HPyFunc_SSIZESSIZEARGFUNC(M, ...) M##_3(SSIZESSIZEARGFUNC, H, N, N, __VA_ARGS__)
#define HPY_SIG_HPyFunc_SSIZEOBJARGPROC(M, ...) M##_3(SSIZEOBJARGPROC, I, N, H, __VA_ARGS__)
#define HPY_SIG_HPyFunc_OBJOBJARGPROC(M, ...) M##_3(OBJOBJARGPROC, I, H, H, __VA_ARGS__)
#define HPY_SIG_HPyFunc_SETATTRFUNC(M, ...) M##_3(SETATTRFUNC, I, S, H, __VA_ARGS__)
#define HPY_SIG_HPyFunc_SETATTROFUNC(M, ...) M##_3(SETATTROFUNC, I, H, H, __VA_ARGS__)
#define HPY_SIG_HPyFunc_RICHCMPFUNC(M, ...) M##_3(RICHCMPFUNC, H, H, C, __VA_ARGS__)
#define HPY_SIG_HPyFunc_DESCRGETFUNC(M, ...) M##_3(DESCRGETFUNC, H, H, H, __VA_ARGS__)
#define HPY_SIG_HPyFunc_DESCRSETFUNC(M, ...) M##_3(DESCRSETFUNC, I, H, H, __VA_ARGS__)
#define HPY_SIG_HPyFunc_SSIZESSIZEOBJARGPROC(M, ...) M##_4(SSIZESSIZEOBJARGPROC, I, N, N, H, __VA_ARGS__)
#define HPY_SIG_HPyFunc_NOARGS(M, ...) M##_NOARGS(__VA_ARGS__)
#define HPY_SIG_HPyFunc_VARARGS(M, ...) M##_VARARGS(__VA_ARGS__)
#define HPY_SIG_HPyFunc_KEYWORDS(M, ...) M##_KEYWORDS(__VA_ARGS__)
#define HPY_SIG_HPyFunc_INITPROC(M, ...) M##_INITPROC(__VA_ARGS__)
#define HPY_SIG_HPyFunc_NEWFUNC(M, ...) M##_NEWFUNC(__VA_ARGS__)
#define HPY_SIG_HPyFunc_GETBUFFERPROC(M, ...) M##_GETBUFFERPROC(__VA_ARGS__)
#define HPY_SIG_HPyFunc_RELEASEBUFFERPROC(M, ...) M##_RELEASEBUFFERPROC(__VA_ARGS__)
#define HPY_SIG_HPyFunc_GETTER(M, ...) M##_GETTER(__VA_ARGS__)
#define HPY_SIG_HPyFunc_SETTER(M, ...) M##_SETTER(__VA_ARGS__)
#define HPY_SIG_HPyFunc_TRAVERSEPROC(M, ...) M##_TRAVERSEPROC(__VA_ARGS__)
#define HPY_SIG_HPyFunc_DESTRUCTOR(M, ...) M##_DESTRUCTOR(__VA_ARGS__)
#define HPY_SIG_HPyFunc_DESTROYFUNC(M, ...) M##_DESTROYFUNC(__VA_ARGS__)
#define HPY_SIG_HPyFunc_CAPSULE_DESTRUCTOR(M, ...) M##_CAPSULE_DESTRUCTOR(__VA_ARGS__)
#define HPY_SIG_HPyFunc_MOD_CREATE(M, ...) M##_MOD_CREATE(__VA_ARGS__)

#define HPY_REGULAR_SIGNATURES(X) \
    X(O, 4) X(UNARYFUNC, 8) X(BINARYFUNC, 9) X(TERNARYFUNC, 10) X(INQUIRY, 11) X(LENFUNC, 12) \
    X(SSIZEARGFUNC, 13) X(SSIZESSIZEARGFUNC, 14) X(SSIZEOBJARGPROC, 15) X(SSIZESSIZEOBJARGPROC, 16) \
    X(OBJOBJARGPROC, 17) X(GETATTRFUNC, 19) X(GETATTROFUNC, 20) X(SETATTRFUNC, 21) X(SETATTROFUNC, 22) \
    X(REPRFUNC, 23) X(HASHFUNC, 24) X(RICHCMPFUNC, 25) X(GETITERFUNC, 26) X(ITERNEXTFUNC, 27) \
    X(DESCRGETFUNC, 28) X(DESCRSETFUNC, 29) X(OBJOBJPROC, 34)
#define HPY_OTHER_SIGNATURES(X) \
    X(VARARGS, 1) X(KEYWORDS, 2) X(NOARGS, 3) X(DESTROYFUNC, 5) X(GETBUFFERPROC, 6) X(RELEASEBUFFERPROC, 7) \
    X(INITPROC, 30) X(NEWFUNC, 31) X(GETTER, 32) X(SETTER, 33) X(TRAVERSEPROC, 35) X(DESTRUCTOR, 36) \
    X(CAPSULE_DESTRUCTOR, 37) X(MOD_CREATE, 39)

typedef enum {
#define X(NAME, NUMBER) HPyFunc_##NAME = NUMBER,
    HPY_REGULAR_SIGNATURES(X)
    HPY_OTHER_SIGNATURES(X)
#undef X
    HPyFunc_FREEFUNC = 18,
    HPyFunc_VECTORCALLFUNC = 38,
} HPyFunc_Signature;

#define HPY_T_H HPy
#define HPY_T_I int
#define HPY_T_C HPy_RichCmpOp
#define HPY_T_N HPy_ssize_t
#define HPY_T_Z HPy_hash_t
#define HPY_T_S char *
#define CPY_T_H cpy_PyObject *
#define CPY_T_I int
#define CPY_T_C int
#define CPY_T_N HPy_ssize_t
#define CPY_T_Z HPy_hash_t
#define CPY_T_S char *

typedef int (*HPyFunc_visitproc)(HPyField *, void *);

/// The function types of implementations: HPyFunc_x_type. Declaring with them needs no macro a signature.
#define HPY_TYPE_1(NAME, R, ...) typedef HPY_T_##R HPyFunc_##NAME##_type(HPyContext *, HPy);
#define HPY_TYPE_2(NAME, R, A1, ...) typedef HPY_T_##R HPyFunc_##NAME##_type(HPyContext *, HPy, HPY_T_##A1);
#define HPY_TYPE_3(NAME, R, A1, A2, ...) \
    typedef HPY_T_##R HPyFunc_##NAME##_type(HPyContext *, HPy, HPY_T_##A1, HPY_T_##A2);
#define HPY_TYPE_4(NAME, R, A1, A2, A3, ...) \
    typedef HPY_T_##R HPyFunc_##NAME##_type(HPyContext *, HPy, HPY_T_##A1, HPY_T_##A2, HPY_T_##A3);
#define X(NAME, NUMBER) HPY_SIG_HPyFunc_##NAME(HPY_TYPE)
HPY_REGULAR_SIGNATURES(X)
#undef X
typedef HPy HPyFunc_NOARGS_type(HPyContext *, HPy);
typedef HPy HPyFunc_VARARGS_type(HPyContext *, HPy, const HPy *, size_t);
typedef HPy HPyFunc_KEYWORDS_type(HPyContext *, HPy, const HPy *, size_t, HPy);
typedef int HPyFunc_INITPROC_type(HPyContext *, HPy, const HPy *, HPy_ssize_t, HPy);
typedef HPy HPyFunc_NEWFUNC_type(HPyContext *, HPy, const HPy *, HPy_ssize_t, HPy);
typedef int HPyFunc_GETBUFFERPROC_type(HPyContext *, HPy, HPy_buffer *, int);
typedef void HPyFunc_RELEASEBUFFERPROC_type(HPyContext *, HPy, HPy_buffer *);
typedef HPy HPyFunc_GETTER_type(HPyContext *, HPy, void *);
typedef int HPyFunc_SETTER_type(HPyContext *, HPy, HPy, void *);
typedef int HPyFunc_TRAVERSEPROC_type(void *, HPyFunc_visitproc, void *);
typedef void HPyFunc_DESTRUCTOR_type(HPyContext *, HPy);
typedef void HPyFunc_DESTROYFUNC_type(void *);
typedef void HPyFunc_CAPSULE_DESTRUCTOR_type(const char *, void *, void *);
typedef HPy HPyFunc_MOD_CREATE_type(HPyContext *, HPy);

typedef HPyFunc_NOARGS_type *HPyFunc_noargs;
typedef HPyFunc_O_type *HPyFunc_o;
typedef HPyFunc_VARARGS_type *HPyFunc_varargs;
typedef HPyFunc_KEYWORDS_type *HPyFunc_keywords;
typedef HPyFunc_DESTROYFUNC_type *HPyFunc_destroyfunc;
typedef HPyFunc_TRAVERSEPROC_type *HPyFunc_traverseproc;
typedef HPyFunc_CAPSULE_DESTRUCTOR_type *HPyFunc_Capsule_Destructor;

#define HPyFunc_DECLARE(SYM, SIG) HPY_MAYBE_UNUSED static SIG##_type SYM
#define HPyFunc_TRAMPOLINE(SYM, IMPL, SIG) HPY_SIG_##SIG(HPY_TRAMPOLINE, SYM, IMPL)

#endif
