/* capi_delegation (K17): what a module that uses NumPy's C API pays a call, by where it keeps PyArray_API. */
#include "api.h"
#include "../caching/ladder_capi.h"

typedef struct {
    PyObject_HEAD
    int nd;
} ArrayObject;

typedef value_t Ndim(PyObject *array);
typedef PyObject *Second(PyObject *array, PyObject *other);

REAL_FUNCTION value_t
ndim(PyObject *array)
{
    return (value_t)((ArrayObject *)array)->nd;
}

REAL_FUNCTION PyObject *
second(PyObject *array, PyObject *other)
{
    return new_ref(((ArrayObject *)array)->nd == 0 ? array : other);
}

static void *exported[API_SIZE] = {[API_NDIM] = (void *)ndim, [API_SECOND] = (void *)second};
static void **table_static;

/// What import_array() does.
static void **
import_table(void)
{
    PyObject *module = PyImport_ImportModule(API_MODULE);
    if (module == NULL)
        return NULL;
    PyObject *capsule = PyObject_GetAttrString(module, API_ATTRIBUTE);
    Py_DECREF(module);
    if (capsule == NULL)
        return NULL;
    void **table = PyCapsule_GetPointer(capsule, NULL);
    Py_DECREF(capsule);
    return table;
}

static int
export_table(void)
{
    PyObject *module = PyImport_AddModule(API_MODULE), *capsule = PyCapsule_New(exported, NULL, NULL);
    int failed = module == NULL || capsule == NULL ? -1 : PyObject_SetAttrString(module, API_ATTRIBUTE, capsule);
    Py_XDECREF(capsule);
    return failed;
}

static PyObject *
new_array(void)
{
    PyObject *array = instance_of(new_heap_type(BENCH_MODULE_NAME ".Array", sizeof(ArrayObject), 0, NULL));
    if (array != NULL)
        ((ArrayObject *)array)->nd = DIMENSIONS;
    return array;
}

WORKLOAD(capi_delegation)
{
    *arg = new_array();
    if (*arg == NULL || export_table() < 0)
        return -1;
    table_static = import_table();
    state->number = (value_t)table_static;
    return table_static == NULL ? -1 : 0;
}

KERNEL(LOOP, capi_delegation, noop)
{
    return dep;
}

/// The caller drops what it gets.
static inline value_t
use_object(const Env *env, PyObject *result)
{
    value_t value = AFTER(env, result == env->self, result);
    Py_DECREF(result);
    return value;
}

#define TABLE(strategy, table)                                                                              \
    KERNEL_FOR(LOOP, capi_delegation, strategy, signature, number)                                          \
    {                                                                                                       \
        return API_FUNCTION(table, API_NDIM, Ndim *)(at(env->arg, dep));                                    \
    }                                                                                                       \
    KERNEL_FOR(LOOP, capi_delegation, strategy, signature, object)                                          \
    {                                                                                                       \
        return use_object(env, API_FUNCTION(table, API_SECOND, Second *)(at(env->arg, dep), env->self));    \
    }

KERNEL_FOR(LOOP, capi_delegation, direct_call, signature, number) { return ndim(at(env->arg, dep)); }
KERNEL_FOR(LOOP, capi_delegation, direct_call, signature, object)
{
    return use_object(env, second(at(env->arg, dep), env->self));
}

TABLE(table_static, *at(&table_static, dep))
TABLE(table_state, reach_module_state(env, dep)->number)
TABLE(capsule_import, import_table())
