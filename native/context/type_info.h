/* What the context knows of a type it made. */
#ifndef BENCH_CONTEXT_TYPE_INFO_H
#define BENCH_CONTEXT_TYPE_INFO_H

#include "compat.h"

/// Found from the type through tp_getset, which points into it: neither type flags nor tp_name can carry it.
typedef struct {
    HPyType_BuiltinShape shape;
    size_t struct_offset;
    HPyFunc_destroyfunc destroy;
    HPyFunc_traverseproc traverse;
    vectorcallfunc call;
    PyMethodDef *methods;
    PyMemberDef *members;
    PyGetSetDef getset[];
} HPyTypeInfo;

HPY_HIDDEN void hpy_dealloc(PyObject *self);
HPY_HIDDEN int hpy_traverse(PyObject *self, visitproc visit, void *arg);
HPY_HIDDEN int hpy_clear(PyObject *self);
HPY_HIDDEN PyObject *hpy_new_callable(PyTypeObject *type, PyObject *args, PyObject *kw);
/// Makes the class whose tp_dealloc marks types written in Python; -1 on error.
HPY_HIDDEN int hpy_prepare_types(void);
HPY_HIDDEN PyObject *hpy_make_type(PyTypeObject *metaclass, PyType_Spec *spec, PyObject *bases);

/// Of exactly this type, or NULL if the context did not make it.
static inline HPyTypeInfo *
hpy_own_info(PyTypeObject *type)
{
    if (type->tp_dealloc != hpy_dealloc || !PyType_HasFeature(type, Py_TPFLAGS_HEAPTYPE))
        return NULL;
    return (HPyTypeInfo *)((char *)type->tp_getset - offsetof(HPyTypeInfo, getset));
}

static inline HPyTypeInfo *
hpy_type_info(PyTypeObject *type)
{
    for (; type != NULL; type = type->tp_base) {
        HPyTypeInfo *info = hpy_own_info(type);
        if (info != NULL)
            return info;
    }
    return NULL;
}

static inline void *
hpy_struct(PyObject *self, const HPyTypeInfo *info)
{
    return (char *)self + info->struct_offset;
}

#endif
