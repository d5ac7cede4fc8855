/* The kinds of targets on CPython, each a C loop over a function of the C API:
 *   ("call", callable, args, names)   PyObject_Vectorcall: the last of the arguments by these names, if any
 *   ("raise", callable, args, names)  the same, of a call that raises TypeError, which is cleared
 *   ("add", left, right)              PyNumber_Add
 *   ("subscript", object, key)        PyObject_GetItem
 *   ("length", object)                PyObject_Size
 *   ("getattr", object, name)         PyObject_GetAttr
 *   ("python", loop)                  loop(n), a Python function
 */
#include "core.h"

#include <string.h>

#include "private_api.h"

typedef struct {
    const char *name;
    int operands;  /* of a target, those behind its name that are of use */
    int (*run)(Batch *self, uint64_t n);            /* has the operands, as handles, in `data` */
    int (*prepare)(HPyContext *ctx, Batch *batch);  /* what is left to do before; −1 with an error set */
} Kind;

enum { MOST_OPERANDS = sizeof(((Batch *)NULL)->data) / sizeof(uintptr_t) };

static void
close_operands(HPyContext *ctx, Batch *batch)
{
    for (int i = 0; i < MOST_OPERANDS; i++) {
        HPy_Close(ctx, (HPy){(intptr_t)batch->data[i]});
        batch->data[i] = 0;
    }
}

/// Addresses in place of the numbers: a loop's operands are no objects.
static int
read_addresses(HPyContext *ctx, Batch *batch)
{
    uintptr_t addresses[MOST_OPERANDS] = {0};
    for (int i = 0; i < MOST_OPERANDS && batch->data[i] != 0; i++)
        addresses[i] = HPyLong_AsSize_t(ctx, (HPy){(intptr_t)batch->data[i]});
    close_operands(ctx, batch);
    memcpy(batch->data, addresses, sizeof(addresses));
    return HPyErr_Occurred(ctx) ? -1 : 0;
}

static PyObject *
operand(const Batch *batch, int index)
{
    return hpy_object((HPy){(intptr_t)batch->data[index]});
}

/// A vectorcall's arguments.
typedef struct {
    PyObject *const *values;
    size_t nargsf;
    PyObject *names;  /* of the values behind the positional ones, or NULL */
} Arguments;

/// The values behind an item that is the callee's to use: PY_VECTORCALL_ARGUMENTS_OFFSET.
static int
leave_room(HPyContext *ctx, Batch *batch)
{
    PyObject *room = PyTuple_Pack(1, Py_None);
    PyObject *values = room == NULL ? NULL : PySequence_Concat(room, operand(batch, 1));
    Py_XDECREF(room);
    HPy_Close(ctx, (HPy){(intptr_t)batch->data[1]});
    batch->data[1] = (uintptr_t)hpy_wrap(values)._i;
    return values == NULL ? -1 : 0;
}

static Arguments
arguments_of(const Batch *batch)
{
    PyTupleObject *values = (PyTupleObject *)operand(batch, 1);
    PyObject *names = operand(batch, 2);
    size_t named = (size_t)PyTuple_GET_SIZE(names), positional = (size_t)Py_SIZE(values) - 1 - named;
    return (Arguments){values->ob_item + 1, positional | PY_VECTORCALL_ARGUMENTS_OFFSET, named == 0 ? NULL : names};
}

static int
run_call(Batch *self, uint64_t n)
{
    PyObject *callable = operand(self, 0);
    const Arguments call = arguments_of(self);
    for (; n != 0; n--) {
        PyObject *result = PyObject_Vectorcall(callable, call.values, call.nargsf, call.names);
        if (result == NULL)
            return -1;
        Py_DECREF(result);
    }
    return 0;
}

static int
run_raise(Batch *self, uint64_t n)
{
    PyObject *callable = operand(self, 0);
    const Arguments call = arguments_of(self);
    for (; n != 0; n--) {
        if (PyObject_Vectorcall(callable, call.values, call.nargsf, call.names) != NULL) {
            PyErr_SetString(PyExc_RuntimeError, "a call that should raise TypeError did not");
            return -1;
        }
        if (!PyErr_ExceptionMatches(PyExc_TypeError))
            return -1;
        PyErr_Clear();
    }
    return 0;
}

/// An operation of two objects that returns a new reference.
#define RUN_OPERATION(name, operation)                                  \
    static int name(Batch *self, uint64_t n)                            \
    {                                                                   \
        PyObject *left = operand(self, 0), *right = operand(self, 1);   \
        for (; n != 0; n--) {                                           \
            PyObject *result = operation(left, right);                  \
            if (result == NULL)                                         \
                return -1;                                              \
            Py_DECREF(result);                                          \
        }                                                               \
        return 0;                                                       \
    }
RUN_OPERATION(run_add, PyNumber_Add)
RUN_OPERATION(run_getattr, PyObject_GetAttr)
RUN_OPERATION(run_subscript, PyObject_GetItem)

static int
run_length(Batch *self, uint64_t n)
{
    PyObject *object = operand(self, 0);
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
    PyObject *result = PyObject_CallFunctionObjArgs(operand(self, 0), count, NULL);
    Py_DECREF(count);
    Py_XDECREF(result);
    return result == NULL ? -1 : 0;
}

static const Kind kinds[] = {
    {"clock", 0, run_clock, NULL},
    {"loop", 2, run_loop, read_addresses},
    {"call", 3, run_call, leave_room},
    {"raise", 3, run_raise, leave_room},
    {"add", 2, run_add, NULL},
    {"getattr", 2, run_getattr, NULL},
    {"subscript", 2, run_subscript, NULL},
    {"length", 1, run_length, NULL},
    {"python", 1, run_python, NULL},
    {NULL, 0, NULL, NULL},
};

/// The kind that a target names, or NULL with an error set.
static const Kind *
kind_of(HPyContext *ctx, HPy target)
{
    HPy name = HPy_GetItem_i(ctx, target, 0);
    const char *text = HPy_IsNull(name) ? NULL : HPyUnicode_AsUTF8AndSize(ctx, name, NULL);
    const Kind *kind = text == NULL ? NULL : kinds;
    while (kind != NULL && strcmp(kind->name, text) != 0)
        if ((++kind)->name == NULL)
            kind = NULL;
    if (kind == NULL && text != NULL)
        HPyErr_Format(ctx, ctx->h_ValueError, "no such kind of target: %s", text);
    HPy_Close(ctx, name);
    return kind;
}

int
set_batch(HPyContext *ctx, Batch *batch, HPy target)
{
    const Kind *kind = kind_of(ctx, target);
    if (kind == NULL)
        return -1;
    *batch = (Batch){.run = kind->run};
    int status = 0;
    for (int i = 0; i < kind->operands && status == 0; i++) {
        batch->data[i] = (uintptr_t)HPy_GetItem_i(ctx, target, i + 1)._i;
        status = batch->data[i] == 0 ? -1 : 0;
    }
    if (status == 0 && kind->prepare != NULL)
        status = kind->prepare(ctx, batch);
    if (status < 0 && batch->run != run_loop)
        close_operands(ctx, batch);
    return status;
}

void
close_batch(HPyContext *ctx, Batch *batch)
{
    if (batch->run != run_loop)
        close_operands(ctx, batch);
}

static PyObject *
noargs(PyObject *module, PyObject *unused)
{
    (void)module, (void)unused;
    Py_INCREF(Py_None);
    return Py_None;
}

PyMethodDef control[] = {{"noargs", noargs, METH_NOARGS, "noargs(): does nothing"}, {NULL, NULL, 0, NULL}};
