/* Kernels written in the C API: see kernel_macros.h. */
#ifndef BENCH_CAPI_H
#define BENCH_CAPI_H

#define PY_SSIZE_T_CLEAN
#include <Python.h>
#include "private_api.h"

#include "kernel_macros.h"

/// What the kernels cache. Every rung of the ladder is a way to reach it.
typedef struct {
    value_t number;
    PyObject *object;
    PyTypeObject *type;
    PyObject **names;  /* of parameters, interned */
    STATE_DATA;
} State;

typedef struct {
    PyObject *self;                /* the module, or the instance */
    PyTypeObject *defining_class;  /* CLASS_METHOD only */
    PyObject *arg;
    State *state;                  /* passed down by a caller: C loops only */
    value_t zero;
} Env;

static inline PyObject *
new_ref(PyObject *object)
{
    Py_INCREF(object);
    return object;
}

/// A heap type; `slots` may be NULL.
static inline PyObject *
new_heap_type(const char *name, size_t size, unsigned long flags, PyType_Slot *slots)
{
    PyType_Slot none[] = {{0, NULL}};
    PyType_Spec spec = {
        .name = name,
        .basicsize = (int)size,
        .flags = (unsigned int)(Py_TPFLAGS_DEFAULT | flags),
        .slots = slots == NULL ? none : slots,
    };
    return PyType_FromSpec(&spec);
}

/// An instance of a class, whose reference is taken; NULL of NULL.
static inline PyObject *
instance_of(PyObject *class)
{
    PyObject *instance = class == NULL ? NULL : PyObject_CallObject(class, NULL);
    Py_XDECREF(class);
    return instance;
}

typedef PyObject *object_t;
#define BITS_OBJECT(object) ((value_t)(object))
#define ANSWER_OBJECT(env, object) ((value_t)(object))
#define DROP_OBJECT(env, object) Py_XDECREF(object)
#define BOX_NUMBER(env, value) PyLong_FromSize_t(value)
#define BOX_OBJECT(env, object) (object)
#define BOX_NOTHING(env, value) none_instead_of(value)

static inline PyObject *
none_instead_of(value_t value)
{
    (void)value;
    return new_ref(Py_None);
}

/* The C functions that the interpreter calls, one per shape. */

#define ENTRY_FUNCTION(id, BOX)                                         \
    static PyObject *id##__entry(PyObject *self, PyObject *arg)         \
    {                                                                   \
        const Env env = {.self = self, .arg = arg};                     \
        return BOX(&env, id##__body(&env, 0));                          \
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
        return BOX(&env, id##__body(&env, 0));                                 \
    }

#define ENTRY_GETTER(id, BOX)                                           \
    static PyObject *id##__entry(PyObject *self, void *closure)         \
    {                                                                   \
        (void)closure;                                                  \
        const Env env = {.self = self};                                 \
        return BOX(&env, id##__body(&env, 0));                          \
    }

/* No entry: the state comes from a caller, so only the C loops can run it. */
#define ENTRY_LOOP(id, BOX) enum { id##__entry = 0 };
#define ENTRY_OF(id, shape) .entry = (void (*)(void))id##__entry,

/// Makes what is called, if that is no function: Kernel.make. A new reference, or NULL with an error set.
typedef PyObject *Make(PyObject *module);

#define PREPARE_PARAMETERS                                                         \
    PyObject *module __attribute__((unused)), const char *parameters __attribute__((unused)), \
        State *state __attribute__((unused)), PyObject **arg __attribute__((unused))
#include "registry.h"

#endif
