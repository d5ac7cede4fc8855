/* construct (K19): type(…), of static and heap types, by tp_new and by tp_vectorcall. */
#include "vectorcall.h"

WORKLOAD(construct)
{
    return 0;
}

/* A function that makes nothing. */
CALLABLE(BARE_CALL, construct, noop, FASTCALL) { return PyLong_FromSsize_t(nargs); }

/// An object that knows how many arguments it was made with.
typedef struct {
    PyObject_HEAD
    Py_ssize_t count;
} Made;

static PyObject *
allocate(PyTypeObject *type, Py_ssize_t count)
{
#ifdef Py_LIMITED_API
    allocfunc alloc = (allocfunc)PyType_GetSlot(type, Py_tp_alloc);
#else
    allocfunc alloc = type->tp_alloc;
#endif
    PyObject *self = alloc(type, 0);
    if (self != NULL)
        ((Made *)self)->count = count;
    return self;
}

static PyObject *
made_repr(PyObject *self)
{
    return PyUnicode_FromFormat("<of %zd arguments>", ((Made *)self)->count);
}

static PyObject *
made_new(PyTypeObject *type, PyObject *args, PyObject *kwargs)
{
    return allocate(type, tuple_and_dict_arguments(args, kwargs));
}

static PyObject *
made_empty(PyTypeObject *type, PyObject *args, PyObject *kwargs)
{
    (void)args, (void)kwargs;
    return allocate(type, 0);
}

static int
made_init(PyObject *self, PyObject *args, PyObject *kwargs)
{
    ((Made *)self)->count = tuple_and_dict_arguments(args, kwargs);
    return 0;
}

/// A heap type with one or two slots more than it needs to show itself.
static PyObject *
heap_type(PyType_Slot slot, PyType_Slot another)
{
    PyType_Slot slots[] = {{Py_tp_repr, (void *)made_repr}, slot, another, {0, NULL}};
    return new_heap_type(BENCH_MODULE_NAME ".Made", sizeof(Made), 0, slots);
}

static PyObject *
make_heap_tp_new(PyObject *module)
{
    (void)module;
    return heap_type((PyType_Slot){Py_tp_new, (void *)made_new}, (PyType_Slot){0, NULL});
}
MADE_CALLABLE(CALL, construct, heap_tp_new, make_heap_tp_new)

static PyObject *
make_heap_tp_init(PyObject *module)
{
    (void)module;
    return heap_type((PyType_Slot){Py_tp_new, (void *)made_empty}, (PyType_Slot){Py_tp_init, (void *)made_init});
}
MADE_CALLABLE(CALL, construct, heap_tp_init, make_heap_tp_init)

#ifndef Py_LIMITED_API
static PyObject *
make_static_tp_new(PyObject *module)
{
    (void)module;
    STATIC_TYPE("Made", Made, 0, .tp_repr = made_repr, .tp_new = made_new);
    return readied(&type);
}
MADE_CALLABLE(CALL, construct, static_tp_new, make_static_tp_new)

#if PY_VERSION_HEX >= 0x03090000
static PyObject *
made_vector(PyObject *type, PyObject *const *args, size_t nargsf, PyObject *kwnames)
{
    (void)args;
    return allocate((PyTypeObject *)type, PyVectorcall_NARGS(nargsf) + named_arguments(kwnames));
}

static PyObject *
make_static_tp_vectorcall(PyObject *module)
{
    (void)module;
    STATIC_TYPE("Made", Made, 0, .tp_repr = made_repr, .tp_new = made_new, .tp_vectorcall = made_vector);
    return readied(&type);
}
MADE_CALLABLE(CALL, construct, static_tp_vectorcall, make_static_tp_vectorcall)

/* Set by hand: no slot is made for it before 3.14. */
static PyObject *
make_heap_tp_vectorcall(PyObject *module)
{
    PyObject *type = make_heap_tp_new(module);
    if (type != NULL)
        ((PyTypeObject *)type)->tp_vectorcall = made_vector;
    return type;
}
MADE_CALLABLE(CALL, construct, heap_tp_vectorcall, make_heap_tp_vectorcall)
#else
#define NO_TYPE_VECTORCALL "needs CPython 3.9 (types called by tp_vectorcall)"
KERNEL_ABSENT(construct, static_tp_vectorcall, NO_TYPE_VECTORCALL)
KERNEL_ABSENT(construct, heap_tp_vectorcall, NO_TYPE_VECTORCALL)
#endif

#if PY_VERSION_HEX >= 0x030E0000
static PyObject *
make_heap_tp_vectorcall_slot(PyObject *module)
{
    (void)module;
    return heap_type((PyType_Slot){Py_tp_new, (void *)made_new}, (PyType_Slot){Py_tp_vectorcall, (void *)made_vector});
}
MADE_CALLABLE(CALL, construct, heap_tp_vectorcall_slot, make_heap_tp_vectorcall_slot)
#else
KERNEL_ABSENT(construct, heap_tp_vectorcall_slot, "needs CPython 3.14 (Py_tp_vectorcall)")
#endif
#endif
