#ifndef BENCH_HPY_CPYTHON_OBJECT_H
#define BENCH_HPY_CPYTHON_OBJECT_H

HPyAPI_FUNC int HPy_IsTrue(HPY_CTX, HPy h) { return PyObject_IsTrue(O(h)); }
HPyAPI_FUNC HPy_ssize_t HPy_Length(HPY_CTX, HPy h) { return PyObject_Size(O(h)); }
HPyAPI_FUNC HPy HPy_GetAttr(HPY_CTX, HPy h, HPy name) { return W(PyObject_GetAttr(O(h), O(name))); }
HPyAPI_FUNC HPy HPy_GetAttr_s(HPY_CTX, HPy h, const char *name) { return W(PyObject_GetAttrString(O(h), name)); }
HPyAPI_FUNC int HPy_HasAttr(HPY_CTX, HPy h, HPy name) { return PyObject_HasAttr(O(h), O(name)); }
HPyAPI_FUNC int HPy_HasAttr_s(HPY_CTX, HPy h, const char *name) { return PyObject_HasAttrString(O(h), name); }
HPyAPI_FUNC int HPy_SetAttr(HPY_CTX, HPy h, HPy name, HPy value) { return PyObject_SetAttr(O(h), O(name), ON(value)); }
HPyAPI_FUNC int HPy_SetAttr_s(HPY_CTX, HPy h, const char *name, HPy value)
{
    return PyObject_SetAttrString(O(h), name, ON(value));
}

HPyAPI_FUNC HPy HPy_GetItem(HPY_CTX, HPy h, HPy key) { return W(PyObject_GetItem(O(h), O(key))); }
HPyAPI_FUNC int HPy_SetItem(HPY_CTX, HPy h, HPy key, HPy value) { return PyObject_SetItem(O(h), O(key), O(value)); }
HPyAPI_FUNC int HPy_DelItem(HPY_CTX, HPy h, HPy key) { return PyObject_DelItem(O(h), O(key)); }
HPyAPI_FUNC int HPy_Contains(HPY_CTX, HPy h, HPy key) { return PySequence_Contains(O(h), O(key)); }

/// An int key that a C function makes and drops: for mappings, and sequences without sq_item.
#define HPY_WITH_KEY(MAKE_KEY, FAILED, RESULT, EXPRESSION) \
    PyObject *key = (MAKE_KEY); \
    if (key == NULL) \
        return FAILED; \
    RESULT result = (EXPRESSION); \
    Py_DECREF(key); \
    return result

/// sq_item takes no negative index without changing it, which a mapping would notice.
HPyAPI_FUNC HPy HPy_GetItem_i(HPY_CTX, HPy h, HPy_ssize_t i)
{
    PyObject *o = O(h);
    if (i >= 0 && Py_TYPE(o)->tp_as_sequence != NULL && Py_TYPE(o)->tp_as_sequence->sq_item != NULL)
        return W(PySequence_GetItem(o, i));
    HPY_WITH_KEY(PyLong_FromSsize_t(i), HPy_NULL, HPy, W(PyObject_GetItem(o, key)));
}

HPyAPI_FUNC int HPy_SetItem_i(HPY_CTX, HPy h, HPy_ssize_t i, HPy value)
{
    PyObject *o = O(h);
    if (i >= 0 && Py_TYPE(o)->tp_as_sequence != NULL && Py_TYPE(o)->tp_as_sequence->sq_ass_item != NULL)
        return PySequence_SetItem(o, i, O(value));
    HPY_WITH_KEY(PyLong_FromSsize_t(i), -1, int, PyObject_SetItem(o, key, O(value)));
}

HPyAPI_FUNC int HPy_DelItem_i(HPY_CTX, HPy h, HPy_ssize_t i)
{
    PyObject *o = O(h);
    if (i >= 0 && Py_TYPE(o)->tp_as_sequence != NULL && Py_TYPE(o)->tp_as_sequence->sq_ass_item != NULL)
        return PySequence_DelItem(o, i);
    HPY_WITH_KEY(PyLong_FromSsize_t(i), -1, int, PyObject_DelItem(o, key));
}

HPyAPI_FUNC HPy HPy_GetItem_s(HPY_CTX, HPy h, const char *name)
{
    HPY_WITH_KEY(PyUnicode_FromString(name), HPy_NULL, HPy, W(PyObject_GetItem(O(h), key)));
}

HPyAPI_FUNC int HPy_SetItem_s(HPY_CTX, HPy h, const char *name, HPy value)
{
    HPY_WITH_KEY(PyUnicode_FromString(name), -1, int, PyObject_SetItem(O(h), key, O(value)));
}

HPyAPI_FUNC int HPy_DelItem_s(HPY_CTX, HPy h, const char *name)
{
    HPY_WITH_KEY(PyUnicode_FromString(name), -1, int, PyObject_DelItem(O(h), key));
}

HPyAPI_FUNC HPy HPy_GetSlice(HPY_CTX, HPy h, HPy_ssize_t i, HPy_ssize_t j) { return W(PySequence_GetSlice(O(h), i, j)); }
HPyAPI_FUNC int HPy_SetSlice(HPY_CTX, HPy h, HPy_ssize_t i, HPy_ssize_t j, HPy value)
{
    return PySequence_SetSlice(O(h), i, j, O(value));
}

HPyAPI_FUNC int HPy_DelSlice(HPY_CTX, HPy h, HPy_ssize_t i, HPy_ssize_t j) { return PySequence_DelSlice(O(h), i, j); }
HPY_UNARY(GetIter, PyObject_GetIter)
HPyAPI_FUNC HPy HPyIter_Next(HPY_CTX, HPy h) { return W(PyIter_Next(O(h))); }
HPyAPI_FUNC int HPyIter_Check(HPY_CTX, HPy h) { return PyIter_Check(O(h)); }

HPY_UNARY(Type, PyObject_Type)
HPY_UNARY(Repr, PyObject_Repr)
HPY_UNARY(Str, PyObject_Str)
HPY_UNARY(ASCII, PyObject_ASCII)
HPY_UNARY(Bytes, PyObject_Bytes)
HPyAPI_FUNC int HPy_TypeCheck(HPY_CTX, HPy h, HPy type) { return PyObject_TypeCheck(O(h), (PyTypeObject *)O(type)); }
HPyAPI_FUNC int HPy_Is(HPY_CTX, HPy a, HPy b) { return a._i == b._i; }
HPyAPI_FUNC HPy HPy_RichCompare(HPY_CTX, HPy a, HPy b, int op) { return W(PyObject_RichCompare(O(a), O(b), op)); }
HPyAPI_FUNC int HPy_RichCompareBool(HPY_CTX, HPy a, HPy b, int op) { return PyObject_RichCompareBool(O(a), O(b), op); }
HPyAPI_FUNC HPy_hash_t HPy_Hash(HPY_CTX, HPy h) { return PyObject_Hash(O(h)); }
HPyAPI_FUNC const char *HPyType_GetName(HPY_CTX, HPy type)
{
    const char *name = ((PyTypeObject *)O(type))->tp_name;
    const char *dot = strrchr(name, '.');
    return dot == NULL ? name : dot + 1;
}

HPyAPI_FUNC int HPyType_IsSubtype(HPY_CTX, HPy sub, HPy type)
{
    return PyType_IsSubtype((PyTypeObject *)O(sub), (PyTypeObject *)O(type));
}

/// The struct of a pure type follows the built-in header, rounded up to 16.
#define HPY_HEADER_SIZE(CTYPE) ((sizeof(CTYPE) + 15) & ~(size_t)15)
#define HPY_AS_STRUCT(SHAPE_, OFFSET) \
    HPyAPI_FUNC void *_HPy_AsStruct_##SHAPE_(HPY_CTX, HPy h) { return (char *)O(h) + (OFFSET); }

HPY_AS_STRUCT(Legacy, 0)
HPY_AS_STRUCT(Object, HPY_HEADER_SIZE(PyObject))
HPY_AS_STRUCT(Type, HPY_HEADER_SIZE(PyHeapTypeObject))
HPY_AS_STRUCT(Long, HPY_HEADER_SIZE(PyLongObject))
HPY_AS_STRUCT(Float, HPY_HEADER_SIZE(PyFloatObject))
HPY_AS_STRUCT(Unicode, HPY_HEADER_SIZE(PyUnicodeObject))
HPY_AS_STRUCT(Tuple, HPY_HEADER_SIZE(PyTupleObject))
HPY_AS_STRUCT(List, HPY_HEADER_SIZE(PyListObject))
HPY_AS_STRUCT(Dict, HPY_HEADER_SIZE(PyDictObject))

HPyAPI_FUNC void _HPy_Dump(HPY_CTX, HPy h)
{
    fprintf(stderr, "HPy %p: ", (void *)h._i);
    if (HPy_IsNull(h) || PyObject_Print(O(h), stderr, 0) < 0)
        PyErr_Clear();
    fprintf(stderr, "\n");
}

#endif
