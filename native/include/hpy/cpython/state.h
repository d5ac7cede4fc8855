#ifndef BENCH_HPY_CPYTHON_STATE_H
#define BENCH_HPY_CPYTHON_STATE_H

/// Globals and fields hold the PyObject * itself in every ABI, so that the C API can visit and clear them.
HPyAPI_FUNC void HPyGlobal_Store(HPY_CTX, HPyGlobal *global, HPy h)
{
    PyObject *old = (PyObject *)global->_i;
    if (!HPy_IsNull(h))
        Py_INCREF(O(h));
    global->_i = HPy_IsNull(h) ? 0 : (intptr_t)O(h);
    Py_XDECREF(old);
}

HPyAPI_FUNC HPy HPyGlobal_Load(HPY_CTX, HPyGlobal global)
{
    Py_INCREF((PyObject *)global._i);
    return (HPy){global._i + HPY_TAG};
}

HPyAPI_FUNC void HPyField_Store(HPY_CTX, HPy owner HPY_MAYBE_UNUSED, HPyField *field, HPy h)
{
    PyObject *old = (PyObject *)field->_i;
    if (!HPy_IsNull(h))
        Py_INCREF(O(h));
    field->_i = HPy_IsNull(h) ? 0 : (intptr_t)O(h);
    Py_XDECREF(old);
}

HPyAPI_FUNC HPy HPyField_Load(HPY_CTX, HPy owner HPY_MAYBE_UNUSED, HPyField field)
{
    if (field._i == 0)
        return HPy_NULL;
    Py_INCREF((PyObject *)field._i);
    return (HPy){field._i + HPY_TAG};
}

HPyAPI_FUNC void *HPyCapsule_Get(HPY_CTX, HPy capsule, _HPyCapsule_key key, const char *name)
{
    switch (key) {
    case HPyCapsule_key_Pointer:
        return PyCapsule_GetPointer(O(capsule), name);
    case HPyCapsule_key_Name:
        return (void *)PyCapsule_GetName(O(capsule));
    case HPyCapsule_key_Context:
        return PyCapsule_GetContext(O(capsule));
    case HPyCapsule_key_Destructor:
        break;
    }
    PyErr_SetString(PyExc_SystemError, "HPyCapsule: the destructor cannot be read back");
    return NULL;
}

HPyAPI_FUNC int HPyCapsule_IsValid(HPY_CTX, HPy capsule, const char *name)
{
    return PyCapsule_IsValid(O(capsule), name);
}

HPyAPI_FUNC HPy HPyContextVar_New(HPY_CTX, const char *name, HPy value) { return W(PyContextVar_New(name, ON(value))); }
HPyAPI_FUNC int32_t HPyContextVar_Get(HPY_CTX, HPy var, HPy default_value, HPy *result)
{
    PyObject *value;
    int failed = PyContextVar_Get(O(var), ON(default_value), &value);
    *result = failed < 0 ? HPy_NULL : W(value);
    return failed;
}

HPyAPI_FUNC HPy HPyContextVar_Set(HPY_CTX, HPy var, HPy value) { return W(PyContextVar_Set(O(var), ON(value))); }

HPyAPI_FUNC HPyThreadState HPy_LeavePythonExecution(HPY_CTX)
{
    return (HPyThreadState){(intptr_t)PyEval_SaveThread()};
}

HPyAPI_FUNC void HPy_ReenterPythonExecution(HPY_CTX, HPyThreadState state)
{
    PyEval_RestoreThread((PyThreadState *)state._i);
}

#endif
