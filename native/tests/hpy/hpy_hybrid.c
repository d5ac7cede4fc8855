/* Legacy C-API code beside HPy: AsPyObject, FromPyObject, a legacy type, legacy methods. */
#include "hpy.h"

static PyObject *
old_double(PyObject *self, PyObject *arg)
{
    (void)self;
    return PyNumber_Add(arg, arg);
}

static PyMethodDef old_methods[] = {{"old_double", old_double, METH_O, "Doubles."}, {NULL, NULL, 0, NULL}};

HPyDef_METH(through, "through", HPyFunc_O)
static HPy through_impl(HPyContext *ctx, HPy self, HPy arg)
{
    (void)self;
    PyObject *o = HPy_AsPyObject(ctx, arg), *pair = PyTuple_Pack(2, o, o);
    HPy result = HPy_FromPyObject(ctx, pair);
    Py_DECREF(o);
    Py_DECREF(pair);
    return result;
}

typedef struct {
    PyObject_HEAD
    int value;
} Old;
HPyType_LEGACY_HELPERS(Old)

static PyObject *
Old_bump(PyObject *self, PyObject *ignored)
{
    (void)ignored;
    return PyLong_FromLong(++((Old *)self)->value);
}

static PyObject *
Old_repr(PyObject *self)
{
    return PyUnicode_FromFormat("<Old %d>", ((Old *)self)->value);
}

static PyMethodDef Old_methods[] = {{"bump", Old_bump, METH_NOARGS, NULL}, {NULL, NULL, 0, NULL}};
static PyType_Slot Old_slots[] = {{Py_tp_repr, (void *)Old_repr}, {Py_tp_methods, Old_methods}, {0, NULL}};

HPyDef_METH(Old_read, "read", HPyFunc_NOARGS)
static HPy Old_read_impl(HPyContext *ctx, HPy self) { return HPyLong_FromLong(ctx, Old_AsStruct(ctx, self)->value); }
HPyDef_MEMBER(Old_value, "value", HPyMember_INT, offsetof(Old, value))
static HPyDef *Old_defines[] = {&Old_read, &Old_value, NULL};
static HPyType_Spec Old_spec = {.name = "hpy_hybrid.Old", .basicsize = sizeof(Old), .flags = HPy_TPFLAGS_DEFAULT,
    .builtin_shape = SHAPE(Old), .legacy_slots = Old_slots, .defines = Old_defines};

HPyDef_SLOT(hybrid_exec, HPy_mod_exec)
static int hybrid_exec_impl(HPyContext *ctx, HPy module)
{
    return HPyHelpers_AddType(ctx, module, "Old", &Old_spec, NULL) ? 0 : -1;
}

static HPyDef *defines[] = {&through, &hybrid_exec, NULL};
static HPyModuleDef hybrid = {.doc = "Old and new.", .legacy_methods = old_methods, .defines = defines};

HPy_MODINIT(hpy_hybrid, hybrid)
