/* Trampolines of the CPython ABI: a handle is the object, so they only add the context. */
#ifndef BENCH_HPY_TRAMPOLINES_CPYTHON_H
#define BENCH_HPY_TRAMPOLINES_CPYTHON_H

extern HPY_HIDDEN HPyContext hpy_cpython_context;
HPyAPI_FUNC HPyContext *_HPyGetContext(void) { return &hpy_cpython_context; }

#define HPY_IN_H(v) hpy_wrap(v)
#define HPY_IN_I(v) v
#define HPY_IN_N(v) v
#define HPY_IN_S(v) v
#define HPY_IN_C(v) (HPy_RichCmpOp)(v)
#define HPY_OUT_H(v) hpy_unwrap(v)
#define HPY_OUT_I(v) v
#define HPY_OUT_N(v) v
#define HPY_OUT_Z(v) v

#define HPY_TRAMPOLINE_1(NAME, R, SYM, IMPL) \
    static CPY_T_##R SYM(PyObject *a) { return HPY_OUT_##R(IMPL(_HPyGetContext(), hpy_wrap(a))); }
#define HPY_TRAMPOLINE_2(NAME, R, A1, SYM, IMPL) \
    static CPY_T_##R SYM(PyObject *a, CPY_T_##A1 b) \
    { \
        return HPY_OUT_##R(IMPL(_HPyGetContext(), hpy_wrap(a), HPY_IN_##A1(b))); \
    }
#define HPY_TRAMPOLINE_3(NAME, R, A1, A2, SYM, IMPL) \
    static CPY_T_##R SYM(PyObject *a, CPY_T_##A1 b, CPY_T_##A2 c) \
    { \
        return HPY_OUT_##R(IMPL(_HPyGetContext(), hpy_wrap(a), HPY_IN_##A1(b), HPY_IN_##A2(c))); \
    }
#define HPY_TRAMPOLINE_4(NAME, R, A1, A2, A3, SYM, IMPL) \
    static CPY_T_##R SYM(PyObject *a, CPY_T_##A1 b, CPY_T_##A2 c, CPY_T_##A3 d) \
    { \
        return HPY_OUT_##R(IMPL(_HPyGetContext(), hpy_wrap(a), HPY_IN_##A1(b), HPY_IN_##A2(c), HPY_IN_##A3(d))); \
    }
#define HPY_TRAMPOLINE_NOARGS(SYM, IMPL) \
    static PyObject *SYM(PyObject *self, PyObject *ignored HPY_MAYBE_UNUSED) \
    { \
        return hpy_unwrap(IMPL(_HPyGetContext(), hpy_wrap(self))); \
    }
#define HPY_TRAMPOLINE_VARARGS(SYM, IMPL) \
    static PyObject *SYM(PyObject *self, PyObject *const *args, Py_ssize_t nargs) \
    { \
        return hpy_unwrap(IMPL(_HPyGetContext(), hpy_wrap(self), (const HPy *)args, (size_t)nargs)); \
    }
#define HPY_TRAMPOLINE_KEYWORDS(SYM, IMPL) \
    static PyObject *SYM(PyObject *self, PyObject *const *args, size_t nargsf, PyObject *kwnames) \
    { \
        return hpy_unwrap(IMPL(_HPyGetContext(), hpy_wrap(self), (const HPy *)args, \
            (size_t)PyVectorcall_NARGS(nargsf), hpy_wrap(kwnames))); \
    }
#define HPY_TUPLE_ITEMS(args) ((const HPy *)((PyTupleObject *)(args))->ob_item)
#define HPY_TRAMPOLINE_INITPROC(SYM, IMPL) \
    static int SYM(PyObject *self, PyObject *args, PyObject *kw) \
    { \
        return IMPL(_HPyGetContext(), hpy_wrap(self), HPY_TUPLE_ITEMS(args), PyTuple_GET_SIZE(args), hpy_wrap(kw)); \
    }
#define HPY_TRAMPOLINE_NEWFUNC(SYM, IMPL) \
    static PyObject *SYM(PyObject *type, PyObject *args, PyObject *kw) \
    { \
        return hpy_unwrap( \
            IMPL(_HPyGetContext(), hpy_wrap(type), HPY_TUPLE_ITEMS(args), PyTuple_GET_SIZE(args), hpy_wrap(kw))); \
    }
#define HPY_TRAMPOLINE_GETBUFFERPROC(SYM, IMPL) \
    static int SYM(PyObject *self, Py_buffer *view, int flags) \
    { \
        return IMPL(_HPyGetContext(), hpy_wrap(self), (HPy_buffer *)view, flags); \
    }
#define HPY_TRAMPOLINE_RELEASEBUFFERPROC(SYM, IMPL) \
    static void SYM(PyObject *self, Py_buffer *view) \
    { \
        IMPL(_HPyGetContext(), hpy_wrap(self), (HPy_buffer *)view); \
    }
#define HPY_TRAMPOLINE_GETTER(SYM, IMPL) \
    static PyObject *SYM(PyObject *self, void *closure) \
    { \
        return hpy_unwrap(IMPL(_HPyGetContext(), hpy_wrap(self), closure)); \
    }
#define HPY_TRAMPOLINE_SETTER(SYM, IMPL) \
    static int SYM(PyObject *self, PyObject *value, void *closure) \
    { \
        return IMPL(_HPyGetContext(), hpy_wrap(self), hpy_wrap(value), closure); \
    }
#define HPY_TRAMPOLINE_TRAVERSEPROC(SYM, IMPL) \
    static int SYM(PyObject *self, visitproc visit, void *arg) { return hpy_call_traverse(IMPL, self, visit, arg); }
#define HPY_TRAMPOLINE_DESTRUCTOR(SYM, IMPL) \
    static void SYM(PyObject *self) { IMPL(_HPyGetContext(), hpy_wrap(self)); }
#define HPY_TRAMPOLINE_DESTROYFUNC(SYM, IMPL) enum { SYM = 0 };
#define HPY_TRAMPOLINE_CAPSULE_DESTRUCTOR(SYM, IMPL) \
    static void SYM(PyObject *capsule) \
    { \
        const char *name = PyCapsule_GetName(capsule); \
        IMPL(name, PyCapsule_GetPointer(capsule, name), PyCapsule_GetContext(capsule)); \
    }
#define HPY_TRAMPOLINE_MOD_CREATE(SYM, IMPL) \
    static PyObject *SYM(PyObject *spec, PyModuleDef *def HPY_MAYBE_UNUSED) \
    { \
        return hpy_unwrap(IMPL(_HPyGetContext(), hpy_wrap(spec))); \
    }

#endif
