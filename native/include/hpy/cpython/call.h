#ifndef BENCH_HPY_CPYTHON_CALL_H
#define BENCH_HPY_CPYTHON_CALL_H

#include "private_api.h"

HPyAPI_FUNC int HPyCallable_Check(HPY_CTX, HPy h) { return PyCallable_Check(O(h)); }

HPyAPI_FUNC HPy HPy_CallTupleDict(HPY_CTX, HPy callable, HPy args, HPy kw)
{
    if (!HPy_IsNull(args) && !PyTuple_Check(O(args))) {
        PyErr_SetString(PyExc_TypeError, "HPy_CallTupleDict requires args to be a tuple or null handle");
        return HPy_NULL;
    }
    if (!HPy_IsNull(kw) && !PyDict_Check(O(kw))) {
        PyErr_SetString(PyExc_TypeError, "HPy_CallTupleDict requires kw to be a dict or null handle");
        return HPy_NULL;
    }
    PyObject *tuple = HPy_IsNull(args) ? PyTuple_New(0) : (Py_INCREF(O(args)), O(args));
    if (tuple == NULL)
        return HPy_NULL;
    PyObject *result = PyObject_Call(O(callable), tuple, ON(kw));
    Py_DECREF(tuple);
    return W(result);
}

/// With tag 0 the handles are the vector; else they are copied, with a free word in front for the callee.
#if HPY_TAG == 0
#  define HPY_WITH_VECTOR(HANDLES, COUNT, FAILED, EXPRESSION) \
    PyObject *const *vector = (PyObject *const *)(HANDLES); \
    size_t offset = 0; \
    return W(EXPRESSION)
#else
#  define HPY_WITH_VECTOR(HANDLES, COUNT, FAILED, EXPRESSION) \
    PyObject *stack[9]; \
    size_t count = (COUNT), offset = PY_VECTORCALL_ARGUMENTS_OFFSET; \
    PyObject **space = count < 9 ? stack : (PyObject **)PyMem_Malloc((count + 1) * sizeof(PyObject *)); \
    if (space == NULL) { \
        PyErr_NoMemory(); \
        return FAILED; \
    } \
    PyObject **vector = space + 1; \
    space[0] = NULL; \
    for (size_t i = 0; i < count; i++) \
        vector[i] = O((HANDLES)[i]); \
    PyObject *result = (EXPRESSION); \
    if (space != stack) \
        PyMem_Free(space); \
    return W(result)
#endif
#define HPY_KW_COUNT(kwnames) (HPy_IsNull(kwnames) ? 0 : (size_t)PyTuple_GET_SIZE(O(kwnames)))

HPyAPI_FUNC HPy HPy_Call(HPY_CTX, HPy callable, const HPy *args, size_t nargs, HPy kwnames)
{
    HPY_WITH_VECTOR(args, nargs + HPY_KW_COUNT(kwnames), HPy_NULL,
        PyObject_Vectorcall(O(callable), vector, nargs | offset, ON(kwnames)));
}

/// args[0] is the receiver and is counted by nargs.
HPyAPI_FUNC HPy HPy_CallMethod(HPY_CTX, HPy name, const HPy *args, size_t nargs, HPy kwnames)
{
#if PY_VERSION_HEX >= 0x03090000
    HPY_WITH_VECTOR(args, nargs + HPY_KW_COUNT(kwnames), HPy_NULL,
        PyObject_VectorcallMethod(O(name), vector, nargs | offset, ON(kwnames)));
#else
    PyObject *method = PyObject_GetAttr(O(args[0]), O(name));
    if (method == NULL)
        return HPy_NULL;
    HPy result = HPy_Call(ctx, W(method), args + 1, nargs - 1, kwnames);
    Py_DECREF(method);
    return result;
#endif
}

HPyAPI_FUNC HPy HPyImport_ImportModule(HPY_CTX, const char *name) { return W(PyImport_ImportModule(name)); }

HPyAPI_FUNC HPy HPy_Compile_s(HPY_CTX, const char *source, const char *filename, HPy_SourceKind kind)
{
    static const int starts[] = {Py_eval_input, Py_file_input, Py_single_input};
    if ((unsigned)kind > HPy_SourceKind_Single) {
        PyErr_SetString(PyExc_SystemError, "HPy_Compile_s: invalid source kind");
        return HPy_NULL;
    }
    return W(Py_CompileString(source, filename, starts[kind]));
}

HPyAPI_FUNC HPy HPy_EvalCode(HPY_CTX, HPy code, HPy globals, HPy locals)
{
    return W(PyEval_EvalCode(O(code), O(globals), O(locals)));
}

#endif
