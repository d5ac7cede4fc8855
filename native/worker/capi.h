/* Kernels written in the C API.
 *
 *   KERNEL(FUNCTION, type_check, c_static) { return …; }         a number
 *   OBJECT_KERNEL(METHOD, import_cache, object_state) { … }      a new reference
 *   KERNEL_FOR(…, member, object) { … }                          for one value of a parameter
 *   KERNEL_ABSENT(workload, strategy, "needs CPython 3.9 (…)");
 *
 * The body sees `env` (what the interpreter passes, prepared for the C loops) and `dep`.
 */
#ifndef BENCH_CAPI_H
#define BENCH_CAPI_H

#define PY_SSIZE_T_CLEAN
#include <Python.h>

#include "catalogue.h"
#include "kernel.h"
#include "parameters.h"

/// What the kernels cache. Every rung of the ladder is a way to reach it.
typedef struct {
    value_t number;
    PyObject *object;
    PyTypeObject *type;
} State;

typedef struct {
    PyObject *self;                /* the module, or the instance */
    PyTypeObject *defining_class;  /* CLASS_METHOD only */
    PyObject *arg;
    State *state;                  /* passed down by a caller: C loops only */
    value_t zero;
} Env;

/// `value`, but known only once `pointer` is: keeps a predicted branch from cutting the latency chain.
static inline value_t
after(const Env *env, value_t value, const void *pointer)
{
    return value + ((value_t)pointer & env->zero);
}

static inline PyObject *
new_ref(PyObject *object)
{
    Py_INCREF(object);
    return object;
}

/* The C functions that the interpreter calls, one per shape. */

#define ENTRY_FUNCTION(id, BOX)                                         \
    static PyObject *id##__entry(PyObject *self, PyObject *arg)         \
    {                                                                   \
        const Env env = {.self = self, .arg = arg};                     \
        return BOX(id##__body(&env, 0));                                \
    }
#define ENTRY_METHOD ENTRY_FUNCTION
#define ENTRY_META_METHOD ENTRY_FUNCTION
#define ENTRY_SLOT ENTRY_FUNCTION

#define ENTRY_CLASS_METHOD(id, BOX)                                            \
    static PyObject *id##__entry(PyObject *self, PyTypeObject *defining_class, \
                                 PyObject *const *args, Py_ssize_t nargs,      \
                                 PyObject *kwnames)                            \
    {                                                                          \
        (void)kwnames;                                                         \
        if (nargs != 1) {                                                      \
            PyErr_SetString(PyExc_TypeError, "takes one argument");            \
            return NULL;                                                       \
        }                                                                      \
        const Env env = {.self = self, .defining_class = defining_class, .arg = args[0]}; \
        return BOX(id##__body(&env, 0));                                       \
    }

#define ENTRY_GETTER(id, BOX)                                           \
    static PyObject *id##__entry(PyObject *self, void *closure)         \
    {                                                                   \
        (void)closure;                                                  \
        const Env env = {.self = self};                                 \
        return BOX(id##__body(&env, 0));                                \
    }

/* No entry: the state comes from a caller, so only the C loops can run it. */
#define ENTRY_LOOP(id, BOX) enum { id##__entry = 0 };

#define KERNEL_ID(workload, strategy) kernel__##workload##__##strategy
#define KERNEL_ID_FOR(workload, strategy, name, value) \
    kernel__##workload##__##strategy##__##name##_##value

/* One expansion in between, so that `id` is a name before it is pasted. */
#define KERNEL_OF(...) KERNEL_OF_(__VA_ARGS__)
#define KERNEL_OF_(id, shape_, workload_, strategy_, variant_, IS_OBJECT, RESULT, DROP, BOX) \
    enum { id##__line = CATALOGUE_##workload_##__##strategy_ };                    \
    static inline RESULT id##__body(const Env *env, value_t dep);                  \
    BATCH_FUNCTIONS(id, Env, RESULT, DROP)                                         \
    ENTRY_##shape_(id, BOX)                                                        \
    const Kernel id = {                                                            \
        .workload = #workload_, .strategy = #strategy_, .variant = variant_,       \
        .shape = SHAPE_##shape_, .returns_object = IS_OBJECT,                      \
        .throughput = id##__throughput, .latency = id##__latency,                  \
        .entry = (void (*)(void))id##__entry,            \
    };                                                                             \
    ENLIST(id);                                                                    \
    static inline __attribute__((always_inline)) RESULT id##__body(                \
        const Env *env __attribute__((unused)), value_t dep __attribute__((unused)))

#define KERNEL(shape, workload, strategy)                                          \
    KERNEL_OF(KERNEL_ID(workload, strategy), shape, workload, strategy, "",        \
              0, value_t, KEEP, PyLong_FromSize_t)
#define KERNEL_FOR(shape, workload, strategy, name, value)                         \
    KERNEL_OF(KERNEL_ID_FOR(workload, strategy, name, value), shape, workload,     \
              strategy, #name "=" #value, 0, value_t, KEEP, PyLong_FromSize_t)
#define OBJECT_KERNEL(shape, workload, strategy)                                   \
    KERNEL_OF(KERNEL_ID(workload, strategy), shape, workload, strategy, "",        \
              1, PyObject *, Py_XDECREF, )
#define OBJECT_KERNEL_FOR(shape, workload, strategy, name, value)                  \
    KERNEL_OF(KERNEL_ID_FOR(workload, strategy, name, value), shape, workload,     \
              strategy, #name "=" #value, 1, PyObject *, Py_XDECREF, )

/// The no-op of object kernels: an empty loop, or a function that returns None.
#define NOOP_KERNEL(shape, workload, strategy)                                     \
    KERNEL_OF(KERNEL_ID(workload, strategy), shape, workload, strategy, "",        \
              0, value_t, KEEP, none_instead_of)
#define NOOP_KERNEL_FOR(shape, workload, strategy, name, value)                    \
    KERNEL_OF(KERNEL_ID_FOR(workload, strategy, name, value), shape, workload,     \
              strategy, #name "=" #value, 0, value_t, KEEP, none_instead_of)

static inline PyObject *
none_instead_of(value_t value)
{
    (void)value;
    return new_ref(Py_None);
}

#define KERNEL_ABSENT_OF(...) KERNEL_ABSENT_OF_(__VA_ARGS__)
#define KERNEL_ABSENT_OF_(id, workload_, strategy_, variant_, why)                 \
    enum { id##__line = CATALOGUE_##workload_##__##strategy_ };                    \
    const Kernel id = {                                                            \
        .workload = #workload_, .strategy = #strategy_, .variant = variant_, .absent = why, \
    };                                                                             \
    ENLIST(id);

#define KERNEL_ABSENT(workload, strategy, why)                                     \
    KERNEL_ABSENT_OF(KERNEL_ID(workload, strategy), workload, strategy, "", why)
#define KERNEL_ABSENT_FOR(workload, strategy, name, value, why)                    \
    KERNEL_ABSENT_OF(KERNEL_ID_FOR(workload, strategy, name, value), workload,     \
                     strategy, #name "=" #value, why)

/// Fills the state and the argument for a workload at a parameter point.
typedef struct {
    const char *workload;
    int (*prepare)(PyObject *module, const char *parameters, State *state, PyObject **arg);
} Workload;

#define WORKLOAD(name)                                                             \
    static int prepare__##name(PyObject *, const char *, State *, PyObject **);    \
    static const Workload workload__##name = {#name, prepare__##name};             \
    static const Workload *const workload__##name##__listed                        \
        __attribute__((used, section("bench_workloads"))) = &workload__##name;     \
    static int prepare__##name(PyObject *module __attribute__((unused)),           \
                               const char *parameters __attribute__((unused)),     \
                               State *state, PyObject **arg __attribute__((unused)))

extern const Workload *const __start_bench_workloads[] __attribute__((visibility("hidden")));
extern const Workload *const __stop_bench_workloads[] __attribute__((visibility("hidden")));

#endif
