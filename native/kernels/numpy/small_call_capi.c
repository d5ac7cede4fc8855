/* small_call: NumPy itself, in calls small enough for its own overhead to show: what a rung adds is to be held against
 * these. The operation is the call as a C caller makes it; the interpreter's loop only adds the function around it. */
#include "capi.h"

#ifndef Py_LIMITED_API

/// A call, made ready: values of Python expressions, evaluated in a namespace with `np`.
typedef struct {
    const char *name;
    const char *callable;  /* or the left operand, or the container */
    const char *first;     /* or the right operand, or the index */
    const char *second;
    const char *keywords;  /* names of the last arguments */
} Call;

static const Call calls[] = {
    {"call=add_0d", "np.add", "np.array(1.0)", "np.array(2.0)", NULL},
    {"call=add_1", "np.add", "np.ones(1)", "np.ones(1)", NULL},
    {"call=add_10", "np.add", "np.ones(10)", "np.ones(10)", NULL},
    {"call=plus_10", "np.ones(10)", "np.ones(10)", NULL, NULL},
    {"call=asarray", "np.asarray", "np.ones(10)", NULL, NULL},
    {"call=sum_axis", "np.sum", "np.ones((2, 2))", "0", "('axis',)"},
    {"call=empty", "np.empty", "3", NULL, NULL},
    {"call=item", "np.ones(10)", "0", NULL, NULL},
    {"call=dtype_equal", "np.dtype('f8')", "np.dtype('f8')", NULL, NULL},
};

static PyObject *callable, *arguments[2], *keywords;
static size_t positional;

static int
evaluate(PyObject *namespace, const char *expression, PyObject **value)
{
    Py_CLEAR(*value);
    if (expression == NULL)
        return 0;
    *value = PyRun_String(expression, Py_eval_input, namespace, namespace);
    return *value == NULL ? -1 : 0;
}

static int
make_ready(const Call *call, PyObject *namespace)
{
    positional = (call->first != NULL) + (call->second != NULL) - (call->keywords != NULL);
    return evaluate(namespace, call->callable, &callable) < 0 || evaluate(namespace, call->first, &arguments[0]) < 0
                   || evaluate(namespace, call->second, &arguments[1]) < 0
                   || evaluate(namespace, call->keywords, &keywords) < 0
               ? -1 : 0;
}

WORKLOAD(small_call)
{
    PyObject *numpy = PyImport_ImportModule("numpy");
    PyObject *namespace = numpy == NULL ? NULL : Py_BuildValue("{sOsO}", "np", numpy, "__builtins__", PyEval_GetBuiltins());
    Py_XDECREF(numpy);
    if (namespace == NULL)
        return -1;
    const Call *call = calls;
    while (!has_parameter(parameters, call->name))
        if (++call == calls + sizeof(calls) / sizeof(calls[0])) {
            Py_DECREF(namespace);
            PyErr_Format(PyExc_ValueError, "no such call: %s", parameters);
            return -1;
        }
    int failed = make_ready(call, namespace);
    Py_DECREF(namespace);
    return failed;
}

KERNEL(FUNCTION, small_call, noop)
{
    return dep;
}

/// Whether there was a result, which is dropped.
static inline value_t
dropped(const Env *env, PyObject *result)
{
    value_t value = AFTER(env, result != NULL, result);
    Py_XDECREF(result);
    return value;
}

KERNEL(FUNCTION, small_call, numpy)
{
    return dropped(env, PyObject_Vectorcall(at(callable, dep), arguments, positional, keywords));
}

/* What Python spells with an operator goes through the slot. */

KERNEL_FOR(FUNCTION, small_call, numpy, call, plus_10)
{
    return dropped(env, PyNumber_Add(at(callable, dep), arguments[0]));
}

KERNEL_FOR(FUNCTION, small_call, numpy, call, item)
{
    return dropped(env, PyObject_GetItem(at(callable, dep), arguments[0]));
}

KERNEL_FOR(FUNCTION, small_call, numpy, call, dtype_equal)
{
    return dropped(env, PyObject_RichCompare(at(callable, dep), arguments[0], Py_EQ));
}

#endif
