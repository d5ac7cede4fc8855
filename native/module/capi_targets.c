#include "capi_targets.h"

#include <stdlib.h>

static Target *targets;

static Target *
target_of(const Kernel *kernel)
{
    for (Target *t = targets; t != NULL; t = t->next)
        if (t->kernel == kernel)
            return t;
    Target *t = calloc(1, sizeof(*t));
    if (t == NULL) {
        PyErr_NoMemory();
        return NULL;
    }
    t->kernel = kernel;
    t->next = targets;
    targets = t;
    int flags = kernel->flags != 0 ? kernel->flags : METH_O;
#if HAVE_DEFINING_CLASS
    if (kernel->shape == SHAPE_CLASS_METHOD)
        flags = METH_METHOD | METH_FASTCALL | METH_KEYWORDS;
#endif
    t->methods[0] = (PyMethodDef){"m", (PyCFunction)kernel->entry, flags, NULL};
    t->getset[0] = (PyGetSetDef){"value", (getter)kernel->entry, NULL, NULL, NULL};
    return t;
}

static PyObject *
new_type(PyObject *module, PyType_Spec *spec)
{
#if PY_VERSION_HEX >= 0x03090000
    return PyType_FromModuleAndSpec(module, spec, NULL);
#else
    (void)module;
    return PyType_FromSpec(spec);
#endif
}

#define CASE_OF_SLOT(shape, name, slot) case SHAPE_##shape: slots[0] = (PyType_Slot){Py_##slot, entry}; break;

/// The class on which the kernel hangs.
static PyObject *
kernel_type(PyObject *module, Target *target)
{
    Shape shape = target->kernel->shape;
    void *entry = shape == SHAPE_GETTER ? (void *)target->getset : (void *)target->kernel->entry;
    PyType_Slot slots[] = {{Py_tp_methods, target->methods}, {0, NULL}};
    switch (shape) {
    SHAPES(SHAPE_SKIPPED, SHAPE_SKIPPED, CASE_OF_SLOT)
    default: break;
    }
    PyType_Spec spec = {
        .name = BENCH_MODULE_NAME ".Kernel",
        .basicsize = sizeof(Instance),
        .flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_BASETYPE,
        .slots = slots,
    };
    return new_type(module, &spec);
}

static PyObject *
subclass(PyObject *metaclass, PyObject *base)
{
    return PyObject_CallFunction(metaclass, "s(O){s()}", "Kernel", base, "__slots__");
}

#ifndef Py_LIMITED_API
/// A metaclass whose types carry the state.
static PyObject *
state_metaclass(void)
{
    static PyObject *metaclass;
    if (metaclass == NULL) {
        PyType_Slot slots[] = {{0, NULL}};
        PyType_Spec spec = {
            .name = BENCH_MODULE_NAME ".Meta",
            .basicsize = sizeof(MetaType),
            .flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_BASETYPE,
            .slots = slots,
        };
        PyObject *bases = PyTuple_Pack(1, &PyType_Type);
        metaclass = bases == NULL ? NULL : PyType_FromSpecWithBases(&spec, bases);
        Py_XDECREF(bases);
    }
    return metaclass;
}

static PyObject *
subclass_with_state(PyObject *module, PyObject *base)
{
    PyObject *metaclass = state_metaclass();
    PyObject *type = metaclass == NULL ? NULL : subclass(metaclass, base);
    if (type != NULL)
        ((MetaType *)type)->state = PyModule_GetState(module);
    return type;
}
#else
static PyObject *
subclass_with_state(PyObject *module, PyObject *base)
{
    (void)module, (void)base;
    PyErr_SetString(PyExc_SystemError, "META_METHOD kernels are absent from the limited API");
    return NULL;
}
#endif

/// A subclass in place of `type`, whose reference it takes.
static PyObject *
deeper(PyObject *type)
{
    PyObject *result = subclass((PyObject *)&PyType_Type, type);
    Py_DECREF(type);
    return result;
}

/// An instance of a class `depth` classes below and including `type`.
static PyObject *
new_instance(PyObject *module, PyObject *type, int with_metaclass, long depth)
{
    PyObject *class = with_metaclass ? subclass_with_state(module, type) : new_ref(type);
    for (; class != NULL && depth > 1; depth--)
        class = deeper(class);
    PyObject *instance = instance_of(class);
    if (instance != NULL)
        ((Instance *)instance)->state = PyModule_GetState(module);
    return instance;
}

Target *
make_target(PyObject *module, const Kernel *kernel, PyObject *argument, long mro_depth)
{
    Target *target = target_of(kernel);
    if (target == NULL)
        return NULL;
    Py_CLEAR(target->env.self);
    Py_CLEAR(target->callable);
    if (is_module_level(kernel->shape)) {
        target->env.self = new_ref(module);
        target->callable = kernel->shape == SHAPE_LOOP ? new_ref(Py_None)
                           : kernel->make != NULL ? ((Make *)kernel->make)(module)
                           : PyCFunction_NewEx(target->methods, module, NULL);
    }
    else {
        if (target->type == NULL)
            target->type = kernel_type(module, target);
        if (target->type == NULL)
            return NULL;
        target->env.self = new_instance(module, target->type, kernel->shape == SHAPE_META_METHOD, mro_depth);
        if (target->env.self == NULL)
            return NULL;
        target->callable = has_slot_only(kernel->shape) ? new_ref(Py_None)
                           : PyObject_GetAttrString(kernel->shape == SHAPE_BOUND_CALL ? target->env.self : target->type, "m");
    }
    if (target->callable == NULL)
        return NULL;
    target->env.defining_class = (PyTypeObject *)target->type;
    target->env.arg = argument;
    return target;
}
