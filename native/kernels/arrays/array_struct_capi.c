/* array_struct (K15): NumPy's PyArray_NDIM and its like: C functions get a PyArrayObject* and read its fields. */
#include "../caching/descent.h"
#include "frames.h"
#include "../caching/ladder_capi.h"

typedef struct {
    PyObject_HEAD
    ARRAY_FIELDS
} ArrayObject;

WORKLOAD(array_struct)
{
    PyObject *type = new_heap_type(BENCH_MODULE_NAME ".Array", sizeof(ArrayObject), 0, NULL);
    if (type == NULL)
        return -1;
    state->object = type;
    state->type = (PyTypeObject *)type;
    *arg = PyObject_CallObject(type, NULL);
    if (*arg == NULL)
        return -1;
    FILL_ARRAY((ArrayObject *)*arg);
    frames = (unsigned)parameter_number(parameters, "depth", 1);
    return 0;
}

KERNEL(FUNCTION, array_struct, noop)
{
    return descend_noop(dep, frames);
}

/// What generated code does before it calls a typed implementation.
static inline ArrayObject *
checked_array(const Env *env, value_t dep)
{
    PyObject *array = at(env->arg, dep);
    if (__builtin_expect(!PyObject_TypeCheck(array, reach_module_state(env, dep)->type), 0)) {
        PyErr_SetString(PyExc_TypeError, "an array is needed");
        return NULL;
    }
    return (ArrayObject *)array;
}

#define KERNELS(n)                                                                \
    FRAMES(pointer_##n, ArrayObject *array, array, n, array)                      \
    KERNEL_FOR(FUNCTION, array_struct, struct_pointer, reads, n)                  \
    {                                                                             \
        return pointer_##n((ArrayObject *)at(env->arg, dep), frames);             \
    }                                                                             \
    KERNEL_FOR(FUNCTION, array_struct, clinic_struct, reads, n)                   \
    {                                                                             \
        ArrayObject *array = checked_array(env, dep);                             \
        return array == NULL ? 0 : pointer_##n(array, frames);                    \
    }

KERNELS(1)
KERNELS(3)
KERNELS(8)
