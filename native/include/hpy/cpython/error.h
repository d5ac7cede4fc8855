#ifndef BENCH_HPY_CPYTHON_ERROR_H
#define BENCH_HPY_CPYTHON_ERROR_H

HPyAPI_FUNC void HPy_FatalError(HPY_CTX, const char *message) { Py_FatalError(message); }
HPyAPI_FUNC void HPyErr_SetString(HPY_CTX, HPy type, const char *message) { PyErr_SetString(O(type), message); }
HPyAPI_FUNC void HPyErr_SetObject(HPY_CTX, HPy type, HPy value) { PyErr_SetObject(O(type), ON(value)); }
HPyAPI_FUNC HPy HPyErr_SetFromErrnoWithFilename(HPY_CTX, HPy type, const char *filename)
{
    return W(PyErr_SetFromErrnoWithFilename(O(type), filename));
}

HPyAPI_FUNC void HPyErr_SetFromErrnoWithFilenameObjects(HPY_CTX, HPy type, HPy a, HPy b)
{
    PyErr_SetFromErrnoWithFilenameObjects(O(type), ON(a), ON(b));
}

HPyAPI_FUNC int HPyErr_Occurred(HPY_CTX) { return PyErr_Occurred() != NULL; }
HPyAPI_FUNC int HPyErr_ExceptionMatches(HPY_CTX, HPy type) { return PyErr_ExceptionMatches(O(type)); }
HPyAPI_FUNC void HPyErr_NoMemory(HPY_CTX) { PyErr_NoMemory(); }
HPyAPI_FUNC void HPyErr_Clear(HPY_CTX) { PyErr_Clear(); }
HPyAPI_FUNC HPy HPyErr_NewException(HPY_CTX, const char *name, HPy base, HPy dict)
{
    return W(PyErr_NewException(name, ON(base), ON(dict)));
}

HPyAPI_FUNC HPy HPyErr_NewExceptionWithDoc(HPY_CTX, const char *name, const char *doc, HPy base, HPy dict)
{
    return W(PyErr_NewExceptionWithDoc(name, doc, ON(base), ON(dict)));
}

HPyAPI_FUNC int HPyErr_WarnEx(HPY_CTX, HPy category, const char *message, HPy_ssize_t stack_level)
{
    return PyErr_WarnEx(ON(category), message, stack_level);
}

HPyAPI_FUNC void HPyErr_WriteUnraisable(HPY_CTX, HPy h) { PyErr_WriteUnraisable(ON(h)); }

#endif
