/* dtype_meta (K18): NumPy's DTypes are instances of a metaclass with a struct of its own, PyArray_DTypeMeta: a static
 * type and a cast, or a heap type and PyObject_GetTypeData. */
#include "../caching/ladder_capi.h"
#include "dtype_meta.h"

/// A class that a metaclass made, and an instance of the class.
typedef struct {
    PyObject *class;
    PyObject *instance;
} DType;

static inline int __attribute__((unused))
make_instance(DType *dtype)
{
    dtype->instance = dtype->class == NULL ? NULL : PyObject_CallObject(dtype->class, NULL);
    return dtype->instance == NULL ? -1 : 0;
}

static inline value_t __attribute__((unused))
made_and_ended(const Env *env, PyObject *class)
{
    if (class == NULL)
        return 0;
    value_t value = AFTER(env, 1, class);
    end_class(class);
    return value;
}

#ifndef Py_LIMITED_API
typedef struct {
    PyHeapTypeObject super;
    DTypeData data;
} DTypeMeta;

static PyTypeObject static_metaclass = {
    PyVarObject_HEAD_INIT(NULL, 0)
    .tp_name = BENCH_MODULE_NAME ".DTypeMeta",
    .tp_basicsize = sizeof(DTypeMeta),
    .tp_flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_BASETYPE,
};
static DType static_dtype;

/// NumPy readies static structs, which can be done once a struct; a class that comes later calls the metaclass.
static PyObject *
call_metaclass(void)
{
    return PyObject_CallFunction((PyObject *)&static_metaclass, "s(){s()}", "DType", "__slots__");
}

static int
prepare_static(void)
{
    static_metaclass.tp_base = &PyType_Type;
    if (static_dtype.instance != NULL)
        return 0;
    static_dtype.class = PyType_Ready(&static_metaclass) < 0 ? NULL : call_metaclass();
    if (make_instance(&static_dtype) < 0)
        return -1;
    ((DTypeMeta *)static_dtype.class)->data.type_num = TYPE_NUMBER;
    return 0;
}

OPERATION(static_metaclass, access)
{
    return (value_t)((DTypeMeta *)Py_TYPE(at(static_dtype.instance, dep)))->data.type_num;
}

OPERATION(static_metaclass, check)
{
    PyObject *class = at(static_dtype.class, dep);
    return AFTER(env, PyObject_TypeCheck(class, &static_metaclass), Py_TYPE(class));
}

#ifdef Py_GIL_DISABLED
KERNEL_ABSENT_FOR(dtype_meta, static_metaclass, operation, create,
                  "free-threaded builds free such a class by the cyclic GC alone, which is off while batches run")
#else
OPERATION(static_metaclass, create)
{
    CONSUME(dep);
    return made_and_ended(env, call_metaclass());
}
#endif
#else
static int
prepare_static(void)
{
    return 0;
}

KERNEL_ABSENT(dtype_meta, static_metaclass, "needs the type's struct, which the limited API hides")
#endif

#ifdef Py_LIMITED_API
#define HAVE_FROM_METACLASS (Py_LIMITED_API >= 0x030C0000)
#define NO_FROM_METACLASS "needs the limited API 3.12 (PyType_FromMetaclass)"
#else
#define HAVE_FROM_METACLASS (PY_VERSION_HEX >= 0x030C0000)
#define NO_FROM_METACLASS "needs CPython 3.12 (PyType_FromMetaclass)"
#endif

#if HAVE_FROM_METACLASS
static DType heap_dtype;

static PyTypeObject *
new_metaclass(void)
{
    PyType_Slot slots[] = {{Py_tp_base, &PyType_Type}, {0, NULL}};
    PyType_Spec spec = {
        .name = BENCH_MODULE_NAME ".DTypeMeta",
        .basicsize = -(int)sizeof(DTypeData),
        .flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_BASETYPE,
        .slots = slots,
    };
    return (PyTypeObject *)PyType_FromSpec(&spec);
}

static PyObject *
new_class(PyTypeObject *metaclass)
{
    PyType_Slot slots[] = {{0, NULL}};
    PyType_Spec spec = {.name = BENCH_MODULE_NAME ".DType", .flags = Py_TPFLAGS_DEFAULT, .slots = slots};
    return PyType_FromMetaclass(metaclass, NULL, &spec, NULL);
}

/// Leaves the metaclass in the module's state.
static int
prepare_heap(State *state)
{
    PyTypeObject *metaclass = new_metaclass();
    if (metaclass == NULL)
        return -1;
    state->object = (PyObject *)metaclass;
    state->type = metaclass;
    Py_CLEAR(heap_dtype.instance);
    Py_CLEAR(heap_dtype.class);
    heap_dtype.class = new_class(metaclass);
    if (make_instance(&heap_dtype) < 0)
        return -1;
    ((DTypeData *)PyObject_GetTypeData(heap_dtype.class, metaclass))->type_num = TYPE_NUMBER;
    return 0;
}

static inline PyTypeObject *
reach_metaclass(const Env *env, value_t dep)
{
    return reach_module_state(env, dep)->type;
}

OPERATION(from_metaclass, access)
{
    PyObject *class = (PyObject *)Py_TYPE(at(heap_dtype.instance, dep));
    return (value_t)((DTypeData *)PyObject_GetTypeData(class, reach_metaclass(env, dep)))->type_num;
}

OPERATION(from_metaclass, check)
{
    PyTypeObject *metaclass = reach_metaclass(env, dep);
    return AFTER(env, PyObject_TypeCheck(at(heap_dtype.class, dep), metaclass), metaclass);
}

OPERATION(from_metaclass, create)
{
    return made_and_ended(env, new_class(reach_metaclass(env, dep)));
}
#else
static int
prepare_heap(State *state)
{
    (void)state;
    return 0;
}

KERNEL_ABSENT(dtype_meta, from_metaclass, NO_FROM_METACLASS)
#endif

WORKLOAD(dtype_meta)
{
    return prepare_static() < 0 ? -1 : prepare_heap(state);
}

KERNEL(FUNCTION, dtype_meta, noop)
{
    return dep;
}
