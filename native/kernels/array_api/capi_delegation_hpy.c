/* capi_delegation (K17): a second API table with functions in HPy, and entries of either table that delegate to the
 * other's implementation, as NumPy's legacy C API would have to. */
#if defined HPY_ABI_UNIVERSAL && !defined HPY_UNIVERSAL_ABI && __has_include(<Python.h>)
/* The legacy half is C-API code: a hybrid module. Not with PyPy's own headers or for .NET, where there is no such half. */
#  undef HPY_ABI_UNIVERSAL
#  define HPY_ABI_HYBRID
#endif
#include "api.h"
#include "../caching/ladder_hpy.h"

#ifdef Py_PYTHON_H
typedef struct {
    PyObject_HEAD
    int nd;
} ArrayObject;
HPyType_LEGACY_HELPERS(ArrayObject)
#else
typedef struct {
    int nd;
} ArrayObject;
HPyType_HELPERS(ArrayObject)
#endif

/* The context passed, or fetched by the function: NumPy's API has no parameter for it. */
typedef value_t NdimPassed(HPyContext *ctx, HPy array);
typedef HPy SecondPassed(HPyContext *ctx, HPy array, HPy other);
typedef value_t Ndim(HPy array);
typedef HPy Second(HPy array, HPy other);

static HPyContext *context;

REAL_FUNCTION value_t
ndim(HPyContext *ctx, HPy array)
{
    return (value_t)ArrayObject_AsStruct(ctx, array)->nd;
}

REAL_FUNCTION HPy
second(HPyContext *ctx, HPy array, HPy other)
{
    return HPy_Dup(ctx, ArrayObject_AsStruct(ctx, array)->nd == 0 ? array : other);
}

static value_t
ndim_fetching(HPy array)
{
    return (value_t)ArrayObject_AsStruct(context, array)->nd;
}

static HPy
second_fetching(HPy array, HPy other)
{
    HPyContext *ctx = context;
    return HPy_Dup(ctx, ArrayObject_AsStruct(ctx, array)->nd == 0 ? array : other);
}

static void *exported[API_SIZE] = {[API_NDIM] = (void *)ndim, [API_SECOND] = (void *)second};
static void *exported_fetching[API_SIZE] = {[API_NDIM] = (void *)ndim_fetching, [API_SECOND] = (void *)second_fetching};
static void **table, **table_fetching;

/// What import_array() would do.
static void **
import_table(HPyContext *ctx)
{
    HPy module = HPyImport_ImportModule(ctx, API_MODULE);
    if (HPy_IsNull(module))
        return NULL;
    HPy capsule = HPy_GetAttr_s(ctx, module, API_ATTRIBUTE);
    HPy_Close(ctx, module);
    if (HPy_IsNull(capsule))
        return NULL;
    void **imported = HPyCapsule_GetPointer(ctx, capsule, API_ATTRIBUTE);
    HPy_Close(ctx, capsule);
    return imported;
}

/// A module of that name in sys.modules, with the capsule.
static int
export_table(HPyContext *ctx)
{
    HPy types = HPyImport_ImportModule(ctx, "types"), sys = HPyImport_ImportModule(ctx, "sys");
    HPy class = HPy_GetAttr_s(ctx, types, "ModuleType"), modules = HPy_GetAttr_s(ctx, sys, "modules");
    HPy args = HPy_BuildValue(ctx, "(s)", API_MODULE);
    HPy module = HPy_CallTupleDict(ctx, class, args, HPy_NULL);
    HPy capsule = HPyCapsule_New(ctx, exported, API_ATTRIBUTE, NULL);
    int failed = HPy_IsNull(module) || HPy_IsNull(capsule) || HPy_SetAttr_s(ctx, module, API_ATTRIBUTE, capsule) < 0
                 || HPy_SetItem_s(ctx, modules, API_MODULE, module) < 0;
    HPy all[] = {types, sys, class, modules, args, module, capsule};
    for (size_t i = 0; i < sizeof(all) / sizeof(all[0]); i++)
        HPy_Close(ctx, all[i]);
    return failed ? -1 : 0;
}

static HPy
new_array(HPyContext *ctx)
{
    HPyType_Spec spec = TYPE_SPEC("Array", ArrayObject, .flags = HPy_TPFLAGS_DEFAULT);
    HPy type = HPyType_FromSpec(ctx, &spec, NULL);
    if (HPy_IsNull(type))
        return HPy_NULL;
    ArrayObject *data;
    HPy array = HPy_New(ctx, type, &data);
    HPy_Close(ctx, type);
    if (!HPy_IsNull(array))
        data->nd = DIMENSIONS;
    return array;
}

static void prepare_legacy(HPyContext *ctx, HPy array, HPy other);

WORKLOAD(capi_delegation)
{
    context = ctx;
    prepared->arg = new_array(ctx);
    if (HPy_IsNull(prepared->arg) || export_table(ctx) < 0)
        return -1;
    table = import_table(ctx);
    table_fetching = exported_fetching;
    prepared->number = (value_t)table;
    prepare_legacy(ctx, prepared->arg, module);
    return table == NULL ? -1 : 0;
}

KERNEL(LOOP, capi_delegation, noop)
{
    return dep;
}

/// The caller closes what it gets.
static inline value_t
use_object(const Env *env, HPy result)
{
    value_t value = AFTER(env, HPy_Is(env->ctx, result, env->self), result._i);
    HPy_Close(env->ctx, result);
    return value;
}

#define NUMBER_FROM(strategy) KERNEL_FOR(LOOP, capi_delegation, strategy, signature, number)
#define OBJECT_FROM(strategy) KERNEL_FOR(LOOP, capi_delegation, strategy, signature, object)

#define PASSING(strategy, table)                                                                              \
    NUMBER_FROM(strategy)                                                                                     \
    {                                                                                                         \
        return API_FUNCTION(table, API_NDIM, NdimPassed *)(env->ctx, at_handle(env->arg, dep));               \
    }                                                                                                         \
    OBJECT_FROM(strategy)                                                                                     \
    {                                                                                                         \
        SecondPassed *function = API_FUNCTION(table, API_SECOND, SecondPassed *);                             \
        return use_object(env, function(env->ctx, at_handle(env->arg, dep), env->self));                      \
    }

NUMBER_FROM(direct_call) { return ndim(env->ctx, at_handle(env->arg, dep)); }
OBJECT_FROM(direct_call) { return use_object(env, second(env->ctx, at_handle(env->arg, dep), env->self)); }

PASSING(hpy_table_passed, *at(&table, dep))
PASSING(hpy_table_global_capsule, reach_global_capsule(env->ctx, at(&global_capsule, dep))->number)
PASSING(capsule_import, import_table(env->ctx))

NUMBER_FROM(hpy_table_fetched)
{
    return API_FUNCTION(*at(&table_fetching, dep), API_NDIM, Ndim *)(at_handle(env->arg, dep));
}

OBJECT_FROM(hpy_table_fetched)
{
    Second *function = API_FUNCTION(*at(&table_fetching, dep), API_SECOND, Second *);
    return use_object(env, function(at_handle(env->arg, dep), env->self));
}

#ifdef Py_PYTHON_H
typedef value_t LegacyNdim(PyObject *array);
typedef PyObject *LegacySecond(PyObject *array, PyObject *other);

/* Entries of the legacy table that delegate to HPy. */

static value_t
ndim_by_hpy(PyObject *array)
{
    HPyContext *ctx = context;
    HPy h_array = HPy_FromPyObject(ctx, array);
    value_t result = ndim(ctx, h_array);
    HPy_Close(ctx, h_array);
    return result;
}

static PyObject *
second_by_hpy(PyObject *array, PyObject *other)
{
    HPyContext *ctx = context;
    HPy h_array = HPy_FromPyObject(ctx, array), h_other = HPy_FromPyObject(ctx, other);
    HPy h_result = second(ctx, h_array, h_other);
    PyObject *result = HPy_AsPyObject(ctx, h_result);
    HPy_Close(ctx, h_result);
    HPy_Close(ctx, h_other);
    HPy_Close(ctx, h_array);
    return result;
}

/* Entries of the HPy table that delegate to the C API. */

REAL_FUNCTION value_t
legacy_ndim(PyObject *array)
{
    return (value_t)((ArrayObject *)array)->nd;
}

REAL_FUNCTION PyObject *
legacy_second(PyObject *array, PyObject *other)
{
    PyObject *result = ((ArrayObject *)array)->nd == 0 ? array : other;
    Py_INCREF(result);
    return result;
}

static value_t
ndim_by_legacy(HPyContext *ctx, HPy h_array)
{
    PyObject *array = HPy_AsPyObject(ctx, h_array);
    value_t result = legacy_ndim(array);
    Py_DECREF(array);
    return result;
}

static HPy
second_by_legacy(HPyContext *ctx, HPy h_array, HPy h_other)
{
    PyObject *array = HPy_AsPyObject(ctx, h_array), *other = HPy_AsPyObject(ctx, h_other);
    PyObject *result = legacy_second(array, other);
    HPy h_result = HPy_FromPyObject(ctx, result);
    Py_DECREF(result);
    Py_DECREF(other);
    Py_DECREF(array);
    return h_result;
}

static void *by_hpy[API_SIZE] = {[API_NDIM] = (void *)ndim_by_hpy, [API_SECOND] = (void *)second_by_hpy};
static void *by_legacy[API_SIZE] = {[API_NDIM] = (void *)ndim_by_legacy, [API_SECOND] = (void *)second_by_legacy};
static void **table_by_hpy, **table_by_legacy;
static PyObject *legacy_array, *legacy_other;  /* what a legacy caller has in its hands */

static void
prepare_legacy(HPyContext *ctx, HPy array, HPy other)
{
    table_by_hpy = by_hpy;
    table_by_legacy = by_legacy;
    Py_XDECREF(legacy_array);
    Py_XDECREF(legacy_other);
    legacy_array = HPy_AsPyObject(ctx, array);
    legacy_other = HPy_AsPyObject(ctx, other);
}

NUMBER_FROM(legacy_to_hpy)
{
    return API_FUNCTION(*at(&table_by_hpy, dep), API_NDIM, LegacyNdim *)(at(legacy_array, dep));
}

OBJECT_FROM(legacy_to_hpy)
{
    LegacySecond *function = API_FUNCTION(*at(&table_by_hpy, dep), API_SECOND, LegacySecond *);
    PyObject *result = function(at(legacy_array, dep), legacy_other);
    value_t value = AFTER(env, result == legacy_other, result);
    Py_DECREF(result);
    return value;
}

PASSING(hpy_to_legacy, *at(&table_by_legacy, dep))
#else
#define NO_LEGACY "needs C-API code in the module (hybrid ABI)"
KERNEL_ABSENT(capi_delegation, legacy_to_hpy, NO_LEGACY)
KERNEL_ABSENT(capi_delegation, hpy_to_legacy, NO_LEGACY)

static void
prepare_legacy(HPyContext *ctx, HPy array, HPy other)
{
    (void)ctx, (void)array, (void)other;
}
#endif
