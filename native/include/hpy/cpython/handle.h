#ifndef BENCH_HPY_CPYTHON_HANDLE_H
#define BENCH_HPY_CPYTHON_HANDLE_H

#ifdef HPY_ABI_CPYTHON
#  define HPY_TAG 0
#else
#  define HPY_TAG 1
#endif

HPyAPI_FUNC HPy hpy_wrap(PyObject *o) { return (HPy){o == NULL ? 0 : (intptr_t)o + HPY_TAG}; }
HPyAPI_FUNC PyObject *hpy_unwrap(HPy h) { return HPy_IsNull(h) ? NULL : (PyObject *)(h._i - HPY_TAG); }
/// For a handle that cannot be null: no test on the hot paths.
HPyAPI_FUNC PyObject *hpy_object(HPy h) { return (PyObject *)(h._i - HPY_TAG); }

#define W(o) hpy_wrap((PyObject *)(o))
#define O(h) hpy_object(h)
#define ON(h) hpy_unwrap(h)

HPyAPI_FUNC HPy HPy_Dup(HPY_CTX, HPy h)
{
    if (__builtin_expect(!HPy_IsNull(h), 1))
        Py_INCREF(O(h));
    return h;
}

HPyAPI_FUNC void HPy_Close(HPY_CTX, HPy h)
{
    if (__builtin_expect(!HPy_IsNull(h), 1))
        Py_DECREF(O(h));
}

HPyAPI_FUNC HPy HPy_FromPyObject(HPY_CTX, cpy_PyObject *o)
{
    Py_XINCREF(o);
    return W(o);
}

HPyAPI_FUNC cpy_PyObject *HPy_AsPyObject(HPY_CTX, HPy h)
{
    Py_XINCREF(ON(h));
    return ON(h);
}

#endif
