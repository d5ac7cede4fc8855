#ifndef BENCH_HPY_CPYTHON_CONTAINER_H
#define BENCH_HPY_CPYTHON_CONTAINER_H

HPyAPI_FUNC int HPyList_Check(HPY_CTX, HPy h) { return PyList_Check(O(h)); }
HPyAPI_FUNC HPy HPyList_New(HPY_CTX, HPy_ssize_t n)
{
    PyObject *list = PyList_New(n);
    if (list != NULL) {
        for (HPy_ssize_t i = 0; i < n; i++) {
            Py_INCREF(Py_None);
            PyList_SET_ITEM(list, i, Py_None);
        }
    }
    return W(list);
}

HPyAPI_FUNC int HPyList_Append(HPY_CTX, HPy h, HPy item) { return PyList_Append(O(h), O(item)); }
HPyAPI_FUNC int HPyList_Insert(HPY_CTX, HPy h, HPy_ssize_t i, HPy item) { return PyList_Insert(O(h), i, O(item)); }
HPyAPI_FUNC int HPyDict_Check(HPY_CTX, HPy h) { return PyDict_Check(O(h)); }
HPyAPI_FUNC HPy HPyDict_New(HPY_CTX) { return W(PyDict_New()); }
HPyAPI_FUNC HPy HPyDict_Keys(HPY_CTX, HPy h) { return W(PyDict_Keys(O(h))); }
HPyAPI_FUNC HPy HPyDict_Copy(HPY_CTX, HPy h) { return W(PyDict_Copy(O(h))); }
HPyAPI_FUNC int HPyTuple_Check(HPY_CTX, HPy h) { return PyTuple_Check(O(h)); }
HPyAPI_FUNC HPy HPyTuple_FromArray(HPY_CTX, const HPy *items, HPy_ssize_t n)
{
    PyObject *tuple = PyTuple_New(n);
    if (tuple == NULL)
        return HPy_NULL;
    for (HPy_ssize_t i = 0; i < n; i++) {
        Py_INCREF(O(items[i]));
        PyTuple_SET_ITEM(tuple, i, O(items[i]));
    }
    return W(tuple);
}

HPyAPI_FUNC HPy HPySlice_New(HPY_CTX, HPy start, HPy stop, HPy step)
{
    return W(PySlice_New(ON(start), ON(stop), ON(step)));
}

HPyAPI_FUNC int HPySlice_Unpack(HPY_CTX, HPy h, HPy_ssize_t *start, HPy_ssize_t *stop, HPy_ssize_t *step)
{
    if (!PySlice_Check(O(h))) {
        PyErr_Format(PyExc_SystemError, "HPySlice_Unpack needs a slice, not %.200s", Py_TYPE(O(h))->tp_name);
        return -1;
    }
    return PySlice_Unpack(O(h), start, stop, step);
}

/// A builder is the unfinished container; a null builder (no memory) is reported by Build.
#define HPY_BUILDER(KIND, PREFIX) \
    HPyAPI_FUNC HPy##KIND##Builder HPy##KIND##Builder_New(HPY_CTX, HPy_ssize_t n) \
    { \
        return (HPy##KIND##Builder){(intptr_t)PREFIX##_New(n)}; \
    } \
    HPyAPI_FUNC void HPy##KIND##Builder_Set(HPY_CTX, HPy##KIND##Builder builder, HPy_ssize_t i, HPy item) \
    { \
        if (builder._i != 0) { \
            Py_INCREF(O(item)); \
            PREFIX##_SET_ITEM((PyObject *)builder._i, i, O(item)); \
        } \
    } \
    HPyAPI_FUNC HPy HPy##KIND##Builder_Build(HPY_CTX, HPy##KIND##Builder builder) \
    { \
        if (builder._i == 0 && !PyErr_Occurred()) \
            PyErr_NoMemory(); \
        return W(builder._i); \
    } \
    HPyAPI_FUNC void HPy##KIND##Builder_Cancel(HPY_CTX, HPy##KIND##Builder builder) \
    { \
        Py_XDECREF((PyObject *)builder._i); \
    }

HPY_BUILDER(List, PyList)
HPY_BUILDER(Tuple, PyTuple)

#endif
