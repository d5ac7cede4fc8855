/* bench_worker: what the worker needs from C on CPython: batches that call through the interpreter,
 * and blocks of batches. A target is a tuple:
 *   ("clock",)                        a chain of dependent additions
 *   ("loop", function, environment)   a kernel's C loop, by address
 *   ("call", callable, args, names)   PyObject_Vectorcall in a C loop: the last of the arguments by these names, if any
 *   ("raise", callable, args, names)  the same, of a call that raises TypeError, which is cleared
 *   ("add", left, right)              PyNumber_Add in a C loop
 *   ("subscript", object, key)        PyObject_GetItem in a C loop
 *   ("length", object)                PyObject_Size in a C loop
 *   ("getattr", object, name)         PyObject_GetAttr in a C loop
 *   ("python", loop)                  loop(n), a Python function
 */
#define PY_SSIZE_T_CLEAN
#include <Python.h>

#include <string.h>

#include "block.h"
#include "instructions.h"
#include "value.h"
#include "module_slots.h"
#include "private_api.h"

enum { MAX_ARGUMENTS = 16 };

/// A batch, and the arguments of its call.
typedef struct {
    Batch batch;
    size_t positional;
    PyObject *names;                         /* of the arguments behind the positional ones, or NULL */
    PyObject *arguments[1 + MAX_ARGUMENTS];  /* [0] is the callee's to use: ARGUMENTS_OFFSET */
} CallBatch;

static int
run_call(Batch *self, uint64_t n)
{
    PyObject *callable = (PyObject *)self->data[0];
    const CallBatch *call = (const CallBatch *)self->data[1];
    PyObject *const *arguments = call->arguments + 1, *names = call->names;
    size_t nargsf = call->positional | PY_VECTORCALL_ARGUMENTS_OFFSET;
    for (; n != 0; n--) {
        PyObject *result = PyObject_Vectorcall(callable, arguments, nargsf, names);
        if (result == NULL)
            return -1;
        Py_DECREF(result);
    }
    return 0;
}

static int
run_raise(Batch *self, uint64_t n)
{
    PyObject *callable = (PyObject *)self->data[0];
    const CallBatch *call = (const CallBatch *)self->data[1];
    PyObject *const *arguments = call->arguments + 1, *names = call->names;
    size_t nargsf = call->positional | PY_VECTORCALL_ARGUMENTS_OFFSET;
    for (; n != 0; n--) {
        if (PyObject_Vectorcall(callable, arguments, nargsf, names) != NULL) {
            PyErr_SetString(PyExc_RuntimeError, "a call that should raise TypeError did not");
            return -1;
        }
        if (!PyErr_ExceptionMatches(PyExc_TypeError))
            return -1;
        PyErr_Clear();
    }
    return 0;
}

/// A C loop over an operation of two objects that returns a new reference.
#define RUN_OPERATION(name, operation)                                                  \
    static int name(Batch *self, uint64_t n)                                            \
    {                                                                                   \
        PyObject *left = (PyObject *)self->data[0], *right = (PyObject *)self->data[1]; \
        for (; n != 0; n--) {                                                           \
            PyObject *result = operation(left, right);                                  \
            if (result == NULL)                                                         \
                return -1;                                                              \
            Py_DECREF(result);                                                          \
        }                                                                               \
        return 0;                                                                       \
    }
RUN_OPERATION(run_add, PyNumber_Add)
RUN_OPERATION(run_getattr, PyObject_GetAttr)
RUN_OPERATION(run_subscript, PyObject_GetItem)

static int
run_length(Batch *self, uint64_t n)
{
    PyObject *object = (PyObject *)self->data[0];
    for (; n != 0; n--)
        if (PyObject_Size(object) < 0)
            return -1;
    return 0;
}

static int
run_python(Batch *self, uint64_t n)
{
    PyObject *count = PyLong_FromUnsignedLongLong(n);
    if (count == NULL)
        return -1;
    PyObject *result = PyObject_CallFunctionObjArgs((PyObject *)self->data[0], count, NULL);
    Py_DECREF(count);
    Py_XDECREF(result);
    return result == NULL ? -1 : 0;
}

static int
set_call(CallBatch *call, int (*run)(Batch *, uint64_t), PyObject *callable, PyObject *args, PyObject *names)
{
    Py_ssize_t count = PyTuple_Size(args), named = PyTuple_Size(names);
    if (count < 0 || named < 0)
        return -1;
    if (count > MAX_ARGUMENTS || named > count) {
        PyErr_SetString(PyExc_ValueError, "too many arguments for a call batch");
        return -1;
    }
    for (Py_ssize_t i = 0; i < count; i++)
        call->arguments[1 + i] = PyTuple_GET_ITEM(args, i);
    call->positional = (size_t)(count - named);
    call->names = named == 0 ? NULL : names;
    call->batch = (Batch){.run = run, .data = {(uintptr_t)callable, (uintptr_t)call}};
    return 0;
}

static uintptr_t
address(PyObject *number)
{
    return (uintptr_t)PyLong_AsUnsignedLongLong(number);
}

/// Reads a target; its objects are borrowed from the tuple.
static int
set_target(CallBatch *call, PyObject *target)
{
    if (!PyTuple_Check(target) || PyTuple_GET_SIZE(target) < 1) {
        PyErr_SetString(PyExc_TypeError, "a target is a tuple (kind, …)");
        return -1;
    }
    const char *kind = PyUnicode_AsUTF8(PyTuple_GET_ITEM(target, 0));
    if (kind == NULL)
        return -1;
    Py_ssize_t size = PyTuple_GET_SIZE(target);
    PyObject *first = size > 1 ? PyTuple_GET_ITEM(target, 1) : Py_None;
    PyObject *second = size > 2 ? PyTuple_GET_ITEM(target, 2) : Py_None;
    PyObject *third = size > 3 ? PyTuple_GET_ITEM(target, 3) : Py_None;
    uintptr_t a = (uintptr_t)first, b = (uintptr_t)second;
    if (strcmp(kind, "clock") == 0)
        call->batch = (Batch){.run = run_clock};
    else if (strcmp(kind, "loop") == 0)
        call->batch = (Batch){.run = run_loop, .data = {address(first), address(second)}};
    else if (strcmp(kind, "call") == 0)
        return set_call(call, run_call, first, second, third);
    else if (strcmp(kind, "raise") == 0)
        return set_call(call, run_raise, first, second, third);
    else if (strcmp(kind, "add") == 0)
        call->batch = (Batch){.run = run_add, .data = {a, b}};
    else if (strcmp(kind, "getattr") == 0)
        call->batch = (Batch){.run = run_getattr, .data = {a, b}};
    else if (strcmp(kind, "subscript") == 0)
        call->batch = (Batch){.run = run_subscript, .data = {a, b}};
    else if (strcmp(kind, "length") == 0)
        call->batch = (Batch){.run = run_length, .data = {a}};
    else if (strcmp(kind, "python") == 0)
        call->batch = (Batch){.run = run_python, .data = {a}};
    else
        PyErr_Format(PyExc_ValueError, "no such kind of target: %s", kind);
    return PyErr_Occurred() ? -1 : 0;
}

static PyObject *
rows_as_lists(const uint64_t *ns, size_t rounds, size_t count)
{
    PyObject *rows = PyList_New((Py_ssize_t)rounds);
    for (size_t r = 0; rows != NULL && r < rounds; r++) {
        PyObject *row = PyList_New((Py_ssize_t)count);
        if (row != NULL)
            PyList_SET_ITEM(rows, (Py_ssize_t)r, row);
        for (size_t i = 0; row != NULL && i < count; i++) {
            PyObject *time = PyLong_FromUnsignedLongLong(ns[r * count + i]);
            if (time == NULL)
                row = NULL;
            else
                PyList_SET_ITEM(row, (Py_ssize_t)i, time);
        }
        if (row == NULL)
            Py_CLEAR(rows);
    }
    return rows;
}

/// Batches of a list of targets and, from the list beside it, their numbers of operations.
typedef struct {
    CallBatch *calls;
    Batch *batches;
    size_t count;
} Batches;

static void
free_batches(Batches *batches)
{
    PyMem_Free(batches->calls);
    PyMem_Free(batches->batches);
}

static int
set_batches(Batches *batches, PyObject *targets, PyObject *numbers)
{
    batches->count = (size_t)PyList_GET_SIZE(targets);
    batches->calls = PyMem_Calloc(batches->count + 1, sizeof(CallBatch));
    batches->batches = PyMem_Calloc(batches->count + 1, sizeof(Batch));
    if (batches->calls == NULL || batches->batches == NULL) {
        PyErr_NoMemory();
        return -1;
    }
    for (size_t i = 0; i < batches->count; i++) {
        if (set_target(&batches->calls[i], PyList_GET_ITEM(targets, (Py_ssize_t)i)) < 0)
            return -1;
        batches->batches[i] = batches->calls[i].batch;
        batches->batches[i].n = numbers == NULL ? 1
                                : PyLong_AsUnsignedLongLong(PyList_GetItem(numbers, (Py_ssize_t)i));
    }
    return PyErr_Occurred() ? -1 : 0;
}

static PyObject *
measure(PyObject *module, PyObject *args)
{
    PyObject *targets, *numbers, *stirring, *result = NULL;
    Py_ssize_t stir_operations, rounds;
    unsigned long long seed;
    (void)module;
    if (!PyArg_ParseTuple(args, "O!O!O!nnK", &PyList_Type, &targets, &PyList_Type, &numbers,
                          &PyList_Type, &stirring, &stir_operations, &rounds, &seed))
        return NULL;
    Batches timed = {0}, stirrers = {0};
    uint64_t *ns = NULL;
    if (set_batches(&timed, targets, numbers) == 0 && set_batches(&stirrers, stirring, NULL) == 0) {
        ns = PyMem_Calloc((size_t)rounds * timed.count + 1, sizeof(*ns));
        if (ns == NULL)
            PyErr_NoMemory();
        else if (block_run(timed.batches, timed.count,
                           (Stirrers){stirrers.batches, stirrers.count, (size_t)stir_operations},
                           (size_t)rounds, seed, ns) == 0)
            result = rows_as_lists(ns, (size_t)rounds, timed.count);
    }
    PyMem_Free(ns);
    free_batches(&timed);
    free_batches(&stirrers);
    return result;
}

static PyObject *
calibrate(PyObject *module, PyObject *args)
{
    PyObject *target;
    unsigned long long batch_ns;
    CallBatch call = {0};
    (void)module;
    if (!PyArg_ParseTuple(args, "OK", &target, &batch_ns) || set_target(&call, target) < 0
        || block_calibrate(&call.batch, batch_ns) < 0)
        return NULL;
    return PyLong_FromUnsignedLongLong(call.batch.n);
}

static PyObject *
time_batch(PyObject *module, PyObject *args)
{
    PyObject *target;
    unsigned long long n;
    CallBatch call = {0};
    (void)module;
    if (!PyArg_ParseTuple(args, "OK", &target, &n) || set_target(&call, target) < 0)
        return NULL;
    int64_t ns = batch_time(&call.batch, n);
    return ns < 0 ? NULL : PyLong_FromLongLong(ns);
}

static PyObject *
loop_value(PyObject *module, PyObject *args)
{
    unsigned long long loop, environment;
    (void)module;
    if (!PyArg_ParseTuple(args, "KK", &loop, &environment))
        return NULL;
    value_t (*batch)(const void *, uint64_t) = (value_t(*)(const void *, uint64_t))(uintptr_t)loop;
    return PyLong_FromSize_t(batch((const void *)(uintptr_t)environment, 1));
}

static PyObject *
count_instructions(PyObject *module, PyObject *args)
{
    PyObject *target;
    unsigned long long n;
    const char *label;
    CallBatch call = {0};
    (void)module;
    if (!PyArg_ParseTuple(args, "OKs", &target, &n, &label) || set_target(&call, target) < 0)
        return NULL;
    if (!instructions_begin()) {
        PyErr_SetString(PyExc_RuntimeError, "not running under callgrind");
        return NULL;
    }
    int status = call.batch.run(&call.batch, n);
    instructions_end(label);
    if (status < 0)
        return NULL;
    Py_INCREF(Py_None);
    return Py_None;
}

static PyObject *
noargs(PyObject *module, PyObject *unused)
{
    (void)module, (void)unused;
    Py_INCREF(Py_None);
    return Py_None;
}

static PyMethodDef methods[] = {
    {"measure", measure, METH_VARARGS,
     "measure(targets, operations of each, stirrers, operations of them, rounds, seed) -> ns of each batch, a list per round"},
    {"calibrate", calibrate, METH_VARARGS,
     "calibrate(target, batch_ns) -> operations in a batch of about that length"},
    {"time_batch", time_batch, METH_VARARGS, "time_batch(target, n) -> ns"},
    {"loop_value", loop_value, METH_VARARGS,
     "loop_value(function, environment) -> what one operation of a C loop returned: a number or an address"},
    {"count_instructions", count_instructions, METH_VARARGS,
     "count_instructions(target, n, label): a callgrind dump of one batch"},
    {"noargs", noargs, METH_NOARGS, "noargs(): does nothing; a control in every block"},
    {NULL, NULL, 0, NULL},
};

static PyModuleDef_Slot slots[] = {RUNS_WITHOUT_GIL SHARES_NO_OBJECTS {0, NULL}};

static PyModuleDef module_def = {
    PyModuleDef_HEAD_INIT,
    .m_name = "bench_worker",
    .m_methods = methods,
    .m_slots = slots,
};

/* CPython 3.8's PyMODINIT_FUNC does not undo -fvisibility=hidden. */
__attribute__((visibility("default"))) PyObject *PyInit_bench_worker(void);

PyMODINIT_FUNC
PyInit_bench_worker(void)
{
    return PyModuleDef_Init(&module_def);
}
