#ifndef BENCH_HPY_CPYTHON_TEXT_H
#define BENCH_HPY_CPYTHON_TEXT_H

HPyAPI_FUNC int HPyBytes_Check(HPY_CTX, HPy h) { return PyBytes_Check(O(h)); }
HPyAPI_FUNC HPy_ssize_t HPyBytes_Size(HPY_CTX, HPy h) { return PyBytes_Size(O(h)); }
HPyAPI_FUNC HPy_ssize_t HPyBytes_GET_SIZE(HPY_CTX, HPy h) { return PyBytes_GET_SIZE(O(h)); }
HPyAPI_FUNC const char *HPyBytes_AsString(HPY_CTX, HPy h) { return PyBytes_AsString(O(h)); }
HPyAPI_FUNC const char *HPyBytes_AS_STRING(HPY_CTX, HPy h) { return PyBytes_AS_STRING(O(h)); }
HPyAPI_FUNC HPy HPyBytes_FromString(HPY_CTX, const char *s) { return W(PyBytes_FromString(s)); }
HPyAPI_FUNC HPy HPyBytes_FromStringAndSize(HPY_CTX, const char *s, HPy_ssize_t n)
{
    if (s == NULL) {
        PyErr_SetString(PyExc_ValueError, "NULL char * passed to HPyBytes_FromStringAndSize");
        return HPy_NULL;
    }
    return W(PyBytes_FromStringAndSize(s, n));
}

HPyAPI_FUNC int HPyUnicode_Check(HPY_CTX, HPy h) { return PyUnicode_Check(O(h)); }
HPyAPI_FUNC HPy HPyUnicode_FromString(HPY_CTX, const char *s) { return W(PyUnicode_FromString(s)); }
HPyAPI_FUNC HPy HPyUnicode_AsASCIIString(HPY_CTX, HPy h) { return W(PyUnicode_AsASCIIString(O(h))); }
HPyAPI_FUNC HPy HPyUnicode_AsLatin1String(HPY_CTX, HPy h) { return W(PyUnicode_AsLatin1String(O(h))); }
HPyAPI_FUNC HPy HPyUnicode_AsUTF8String(HPY_CTX, HPy h) { return W(PyUnicode_AsUTF8String(O(h))); }
HPyAPI_FUNC const char *HPyUnicode_AsUTF8AndSize(HPY_CTX, HPy h, HPy_ssize_t *n)
{
    return PyUnicode_AsUTF8AndSize(O(h), n);
}

HPyAPI_FUNC HPy HPyUnicode_FromWideChar(HPY_CTX, const wchar_t *s, HPy_ssize_t n)
{
    return W(PyUnicode_FromWideChar(s, n));
}

HPyAPI_FUNC HPy HPyUnicode_DecodeFSDefault(HPY_CTX, const char *s) { return W(PyUnicode_DecodeFSDefault(s)); }
HPyAPI_FUNC HPy HPyUnicode_DecodeFSDefaultAndSize(HPY_CTX, const char *s, HPy_ssize_t n)
{
    return W(PyUnicode_DecodeFSDefaultAndSize(s, n));
}

HPyAPI_FUNC HPy HPyUnicode_EncodeFSDefault(HPY_CTX, HPy h) { return W(PyUnicode_EncodeFSDefault(O(h))); }
HPyAPI_FUNC HPy_UCS4 HPyUnicode_ReadChar(HPY_CTX, HPy h, HPy_ssize_t i) { return PyUnicode_ReadChar(O(h), i); }
HPyAPI_FUNC HPy HPyUnicode_DecodeASCII(HPY_CTX, const char *s, HPy_ssize_t n, const char *errors)
{
    return W(PyUnicode_DecodeASCII(s, n, errors));
}

HPyAPI_FUNC HPy HPyUnicode_DecodeLatin1(HPY_CTX, const char *s, HPy_ssize_t n, const char *errors)
{
    return W(PyUnicode_DecodeLatin1(s, n, errors));
}

HPyAPI_FUNC HPy HPyUnicode_FromEncodedObject(HPY_CTX, HPy h, const char *encoding, const char *errors)
{
    return W(PyUnicode_FromEncodedObject(O(h), encoding, errors));
}

HPyAPI_FUNC HPy HPyUnicode_Substring(HPY_CTX, HPy h, HPy_ssize_t start, HPy_ssize_t end)
{
    return W(PyUnicode_Substring(O(h), start, end));
}

#endif
