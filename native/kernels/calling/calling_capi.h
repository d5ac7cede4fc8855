/* Kernels that are called in any of CPython's conventions. The body is the function itself:
 *
 *   CALLABLE(CALL, convention, fastcall, FASTCALL) { return …; }
 *
 * It sees what its convention passes: `self` and `arg` (O), `args` (VARARGS: a tuple), `args` and `kwargs`
 * (VARARGS_KEYWORDS: the latter a dict or NULL), `args` and `nargs` (FASTCALL: an array), also `kwnames`
 * (FASTCALL_KEYWORDS: a tuple or NULL; the values follow the positional ones), also `defining_class`
 * (METHOD_FASTCALL_KEYWORDS). */
#ifndef BENCH_CALLING_CAPI_H
#define BENCH_CALLING_CAPI_H

#include "capi.h"
#include "calling.h"

#define PARAMETERS_NOARGS UNUSED PyObject *self, UNUSED PyObject *nothing
#define PARAMETERS_O UNUSED PyObject *self, UNUSED PyObject *arg
#define PARAMETERS_VARARGS UNUSED PyObject *self, UNUSED PyObject *args
#define PARAMETERS_VARARGS_KEYWORDS PARAMETERS_VARARGS, UNUSED PyObject *kwargs
#define PARAMETERS_FASTCALL UNUSED PyObject *self, UNUSED PyObject *const *args, UNUSED Py_ssize_t nargs
#define PARAMETERS_FASTCALL_KEYWORDS PARAMETERS_FASTCALL, UNUSED PyObject *kwnames
#define PARAMETERS_METHOD_FASTCALL_KEYWORDS                                                  \
    UNUSED PyObject *self, UNUSED PyTypeObject *defining_class, UNUSED PyObject *const *args, \
        UNUSED Py_ssize_t nargs, UNUSED PyObject *kwnames
#define PARAMETERS_LENGTH UNUSED PyObject *self

#define FLAGS_NOARGS METH_NOARGS
#define FLAGS_O METH_O
#define FLAGS_VARARGS METH_VARARGS
#define FLAGS_VARARGS_KEYWORDS (METH_VARARGS | METH_KEYWORDS)
#define FLAGS_FASTCALL METH_FASTCALL
#define FLAGS_FASTCALL_KEYWORDS (METH_FASTCALL | METH_KEYWORDS)
#define FLAGS_METHOD_FASTCALL_KEYWORDS (METH_METHOD | METH_FASTCALL | METH_KEYWORDS)
#define FLAGS_LENGTH 0  /* a slot */

#define RETURNS_NOARGS PyObject *
#define RETURNS_O PyObject *
#define RETURNS_VARARGS PyObject *
#define RETURNS_VARARGS_KEYWORDS PyObject *
#define RETURNS_FASTCALL PyObject *
#define RETURNS_FASTCALL_KEYWORDS PyObject *
#define RETURNS_METHOD_FASTCALL_KEYWORDS PyObject *
#define RETURNS_LENGTH Py_ssize_t

static inline Py_ssize_t
named_arguments(PyObject *kwnames)
{
    return kwnames == NULL ? 0 : PyTuple_Size(kwnames);
}

static inline Py_ssize_t
tuple_and_dict_arguments(PyObject *args, PyObject *kwargs)
{
    return PyTuple_Size(args) + (kwargs == NULL ? 0 : PyDict_Size(kwargs));
}

#define CALLABLE_OF_(id, shape_, workload_, strategy_, variant_, CONVENTION)          \
    enum { id##__line = CATALOGUE_##workload_##__##strategy_, id##__flags = FLAGS_##CONVENTION }; \
    BATCH_FUNCTION RETURNS_##CONVENTION id##__entry(PARAMETERS_##CONVENTION);         \
    const Kernel id = {                                                               \
        .workload = #workload_, .strategy = #strategy_, .variant = variant_,          \
        .shape = SHAPE_##shape_, .entry = (void (*)(void))id##__entry, .flags = FLAGS_##CONVENTION, \
    };                                                                                \
    ENLIST(id);                                                                       \
    BATCH_FUNCTION RETURNS_##CONVENTION id##__entry(PARAMETERS_##CONVENTION)

#define SAME_CALLABLE_OF_(id, workload_, strategy_, other)                            \
    enum { id##__line = CATALOGUE_##workload_##__##strategy_ };                       \
    const Kernel id = {                                                               \
        .workload = #workload_, .strategy = #strategy_, .variant = "", .shape = SHAPE_CALL, \
        .entry = (void (*)(void))other##__entry, .flags = other##__flags,          \
    };                                                                                \
    ENLIST(id);

#endif
