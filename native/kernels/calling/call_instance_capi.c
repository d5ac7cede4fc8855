/* call_instance (K19): obj(…), of static and heap types, by tp_call and by vectorcall. */
#include "vectorcall.h"

#include <structmember.h>

WORKLOAD(call_instance)
{
    return 0;
}

#if HAVE_VECTORCALL
typedef struct {
    PyObject_HEAD
    vectorcallfunc call;
} Instance;
#endif

static PyObject *
count_tuple_and_dict(PyObject *self, PyObject *args, PyObject *kwargs)
{
    (void)self;
    return PyLong_FromSsize_t(tuple_and_dict_arguments(args, kwargs));
}

static PyObject *
make_heap_tp_call(PyObject *module)
{
    (void)module;
    PyType_Slot slots[] = {{Py_tp_call, (void *)count_tuple_and_dict}, {0, NULL}};
    return instance_of(new_heap_type(BENCH_MODULE_NAME ".Callable", 0, 0, slots));
}
MADE_CALLABLE(CALL, call_instance, heap_tp_call, make_heap_tp_call)

#if HAVE_VECTORCALL
static PyObject *
count_vector(PyObject *self, PyObject *const *args, size_t nargsf, PyObject *kwnames)
{
    (void)self, (void)args;
    return PyLong_FromSsize_t(PyVectorcall_NARGS(nargsf) + named_arguments(kwnames));
}

static PyObject *
callable_instance_of(PyObject *type)
{
    PyObject *instance = instance_of(type);
    if (instance != NULL)
        ((Instance *)instance)->call = count_vector;
    return instance;
}

static PyObject *
make_vectorcall_type(void)
{
    static PyMemberDef members[] = {
        {"__vectorcalloffset__", T_PYSSIZET, offsetof(Instance, call), READONLY, NULL},
        {NULL, 0, 0, 0, NULL},
    };
    PyType_Slot slots[] = {{Py_tp_call, (void *)PyVectorcall_Call}, {Py_tp_members, members}, {0, NULL}};
    PyObject *type = new_heap_type(BENCH_MODULE_NAME ".Callable", sizeof(Instance), Py_TPFLAGS_HAVE_VECTORCALL, slots);
#if PY_VERSION_HEX < 0x03090000
    /* __vectorcalloffset__ means nothing to 3.8. */
    if (type != NULL)
        ((PyTypeObject *)type)->tp_vectorcall_offset = offsetof(Instance, call);
#endif
    return type;
}

static PyObject *
make_heap_vectorcall(PyObject *module)
{
    (void)module;
    return callable_instance_of(make_vectorcall_type());
}
MADE_CALLABLE(CALL, call_instance, heap_vectorcall, make_heap_vectorcall)
#else
KERNEL_ABSENT(call_instance, heap_vectorcall, NO_VECTORCALL)
#endif

#ifndef Py_LIMITED_API
static PyObject *
make_static_tp_call(PyObject *module)
{
    (void)module;
    STATIC_TYPE("Callable", PyObject, 0, .tp_call = count_tuple_and_dict, .tp_new = PyType_GenericNew);
    return instance_of(readied(&type));
}
MADE_CALLABLE(CALL, call_instance, static_tp_call, make_static_tp_call)

/* As NumPy's PyUFunc_Type. */
static PyObject *
make_static_vectorcall(PyObject *module)
{
    (void)module;
    STATIC_TYPE("Callable", Instance, Py_TPFLAGS_HAVE_VECTORCALL, .tp_vectorcall_offset = offsetof(Instance, call),
                .tp_call = PyVectorcall_Call, .tp_new = PyType_GenericNew);
    return callable_instance_of(readied(&type));
}
MADE_CALLABLE(CALL, call_instance, static_vectorcall, make_static_vectorcall)
MADE_CALLABLE(BARE_CALL, call_instance, noop, make_static_vectorcall)

/* Somebody assigns __call__: since 3.12 the type then loses its vectorcall; before, nobody notices. */
static PyObject *
make_heap_vectorcall_reassigned(PyObject *module)
{
    PyObject *type = make_vectorcall_type(), *scope = PyModule_GetDict(module);
    PyObject *call = type == NULL ? NULL
                     : PyRun_String("lambda self, *args, **kw: len(args) + len(kw)", Py_eval_input, scope, scope);
    if (call == NULL || PyObject_SetAttrString(type, "__call__", call) < 0)
        Py_CLEAR(type);
    Py_XDECREF(call);
    return callable_instance_of(type);
}
MADE_CALLABLE(CALL, call_instance, heap_vectorcall_reassigned, make_heap_vectorcall_reassigned)
#elif HAVE_VECTORCALL
MADE_CALLABLE(BARE_CALL, call_instance, noop, make_heap_vectorcall)
#else
MADE_CALLABLE(BARE_CALL, call_instance, noop, make_heap_tp_call)
#endif
