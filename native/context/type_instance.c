/* Making, visiting and freeing instances of the types that type_spec.c makes. */
#include "type_info.h"

static PyTypeObject *python_class;

int
hpy_prepare_types(void)
{
    if (python_class == NULL)
        python_class = (PyTypeObject *)PyObject_CallFunction((PyObject *)&PyType_Type, "s(){}", "hpy_python_class");
    return python_class == NULL ? -1 : 0;
}

/// The nearest base that is written in C and not by this context.
static PyTypeObject *
native_base(PyTypeObject *type)
{
    while (type->tp_dealloc == hpy_dealloc || type->tp_dealloc == python_class->tp_dealloc)
        type = type->tp_base;
    return type;
}

#define FOR_EACH_INFO(self, info) \
    for (PyTypeObject *t = Py_TYPE(self); t != NULL; t = t->tp_base) \
        for (HPyTypeInfo *info = hpy_own_info(t); info != NULL; info = NULL)

static int
clear_field(HPyField *field, void *arg)
{
    (void)arg;
    PyObject *old = (PyObject *)field->_i;
    field->_i = 0;
    Py_XDECREF(old);
    return 0;
}

static void
clear_fields(PyObject *self)
{
    FOR_EACH_INFO(self, info) {
        if (info->traverse != NULL)
            info->traverse(hpy_struct(self, info), clear_field, NULL);
    }
}

static void
free_instance(PyObject *self)
{
    PyTypeObject *type = Py_TYPE(self), *base = native_base(type);
    if (type->tp_dealloc == hpy_dealloc) {
        if (type->tp_weaklistoffset != 0)
            PyObject_ClearWeakRefs(self);
        hpy_clear_dict(self);
    }
    clear_fields(self);
    FOR_EACH_INFO(self, info) {
        if (info->destroy != NULL)
            info->destroy(hpy_struct(self, info));
    }
    if (base == &PyBaseObject_Type) {
        type->tp_free(self);
    } else {
        /// type_dealloc untracks without asking.
        if (PyType_IS_GC(base))
            PyObject_GC_Track(self);
        base->tp_dealloc(self);
        if (PyType_HasFeature(base, Py_TPFLAGS_HEAPTYPE))
            return;
    }
    Py_DECREF(type);
}

/// Also called with instances of classes derived in Python, whose own dealloc has run the finalizer and cleared
/// the dict. The trashcan keeps long chains from exhausting the stack.
void
hpy_dealloc(PyObject *self)
{
    PyTypeObject *type = Py_TYPE(self);
    if (type->tp_dealloc == hpy_dealloc && type->tp_finalize != NULL && PyObject_CallFinalizerFromDealloc(self) < 0)
        return;
    if (!PyType_IS_GC(type)) {
        free_instance(self);
        return;
    }
    PyObject_GC_UnTrack(self);
    Py_TRASHCAN_BEGIN(self, hpy_dealloc)
    free_instance(self);
    Py_TRASHCAN_END
}

typedef struct {
    visitproc visit;
    void *arg;
} Visitor;

static int
visit_field(HPyField *field, void *arg)
{
    Visitor *visitor = arg;
    return field->_i == 0 ? 0 : visitor->visit((PyObject *)field->_i, visitor->arg);
}

int
hpy_traverse(PyObject *self, visitproc visit, void *arg)
{
    Visitor visitor = {visit, arg};
    FOR_EACH_INFO(self, info) {
        int stop = info->traverse == NULL ? 0 : info->traverse(hpy_struct(self, info), visit_field, &visitor);
        if (stop != 0)
            return stop;
    }
    PyTypeObject *type = Py_TYPE(self), *base = native_base(type);
    if (type->tp_traverse == hpy_traverse) {
        int stop = hpy_traverse_dict(self, visit, arg);
        if (stop != 0)
            return stop;
    }
    HPY_VISIT_TYPE(self);
    return base->tp_traverse == NULL ? 0 : base->tp_traverse(self, visit, arg);
}

int
hpy_clear(PyObject *self)
{
    PyTypeObject *base = native_base(Py_TYPE(self));
    clear_fields(self);
    return base->tp_clear == NULL ? 0 : base->tp_clear(self);
}

int
hpy_call_traverse(HPyFunc_TRAVERSEPROC_type *impl, PyObject *self, visitproc visit, void *arg)
{
    Visitor visitor = {visit, arg};
    HPyTypeInfo *info = hpy_type_info(Py_TYPE(self));
    return info == NULL ? 0 : impl(hpy_struct(self, info), visit_field, &visitor);
}

static inline vectorcallfunc *
call_field(PyObject *self)
{
    return (vectorcallfunc *)((char *)self + Py_TYPE(self)->tp_vectorcall_offset);
}

static PyObject *
allocate(PyTypeObject *type, const HPyTypeInfo *info)
{
    PyObject *self = type->tp_alloc(type, 0);
    if (self != NULL && info != NULL && info->call != NULL)
        *call_field(self) = info->call;
    return self;
}

/// tp_new of callable types that have none: an instance must not be without its vectorcall function.
PyObject *
hpy_new_callable(PyTypeObject *type, PyObject *args, PyObject *kw)
{
    HPyTypeInfo *info = hpy_type_info(type);
    PyTypeObject *base = native_base(type);
    if (base == &PyBaseObject_Type)
        return allocate(type, info);
    PyObject *self = base->tp_new(type, args, kw);
    if (self != NULL)
        *call_field(self) = info->call;
    return self;
}

HPy
_HPy_New(HPY_CTX, HPy type, void **data)
{
    PyTypeObject *t = (PyTypeObject *)hpy_object(type);
    if (!PyType_Check(t)) {
        PyErr_SetString(PyExc_TypeError, "HPy_New arg 1 must be a type");
        return HPy_NULL;
    }
    const HPyTypeInfo *info = hpy_type_info(t);
    PyObject *self = allocate(t, info);
    *data = self == NULL ? NULL : (char *)self + (info == NULL ? 0 : info->struct_offset);
    return hpy_wrap(self);
}

HPy
HPyType_GenericNew(HPY_CTX, HPy type, const HPy *args, HPy_ssize_t nargs, HPy kw)
{
    (void)args, (void)nargs, (void)kw;
    PyTypeObject *t = (PyTypeObject *)hpy_object(type);
    return hpy_wrap(allocate(t, hpy_type_info(t)));
}

HPyType_BuiltinShape
_HPyType_GetBuiltinShape(HPY_CTX, HPy type)
{
    if (!PyType_Check(hpy_object(type))) {
        PyErr_SetString(PyExc_TypeError, "arg must be a type");
        return (HPyType_BuiltinShape)-2;
    }
    const HPyTypeInfo *info = hpy_type_info((PyTypeObject *)hpy_object(type));
    return info == NULL ? HPyType_BuiltinShape_Legacy : info->shape;
}

int
HPy_SetCallFunction(HPY_CTX, HPy h, HPyCallFunction *function)
{
    PyObject *self = hpy_object(h);
    const HPyTypeInfo *info = hpy_type_info(Py_TYPE(self));
    if (info == NULL || info->call == NULL) {
        PyErr_Format(PyExc_TypeError, "'%.100s' objects have no HPy_tp_call slot", Py_TYPE(self)->tp_name);
        return -1;
    }
    *call_field(self) = function->cpy_trampoline;
    return 0;
}
