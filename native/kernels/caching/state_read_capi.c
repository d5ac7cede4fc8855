/* state_read: read a number, or take a reference to an object, that the module keeps. */
#include "ladder_capi.h"

/* What the capsule of `capsule_argument` holds: its own, for the ladder's is made after this set-up. */
static State in_argument = {.number = 42};

/* What `sys_modules` finds the module by: a name of its own for each ABI's module in the process. */
static char name_in_sys_modules[32];

WORKLOAD(state_read)
{
    state->number = 42;
    PyOS_snprintf(name_in_sys_modules, sizeof name_in_sys_modules, "bench_%p", (void *)module);
    if (PyDict_SetItemString(PyImport_GetModuleDict(), name_in_sys_modules, module) < 0)
        return -1;
    *arg = PyCapsule_New(&in_argument, CAPSULE_NAME, NULL);
    if (*arg == NULL)
        return -1;
    state->object = PyUnicode_FromString("cached");
    PyObject *attribute = has_parameter(parameters, "member=field") ? PyLong_FromSize_t(state->number)
        : state->object == NULL ? NULL : new_ref(state->object);
    int status = state->object == NULL || attribute == NULL ? -1 : PyObject_SetAttrString(module, attribute_name, attribute);
    Py_XDECREF(attribute);
    return status;
}

#define FIELD(shape, strategy) KERNEL_FOR(shape, state_read, strategy, member, field)
#define NO_FIELD(strategy, why) KERNEL_ABSENT_FOR(state_read, strategy, member, field, why)
#define OBJECT(shape, strategy) OBJECT_KERNEL_FOR(shape, state_read, strategy, member, object)
#define NO_OPERATION(shape, strategy) NOOP_KERNEL_FOR(shape, state_read, strategy, member, object)
#define NO_OBJECT(strategy, why) KERNEL_ABSENT_FOR(state_read, strategy, member, object, why)

#define read_field(env, state) ((state)->number)
#define read_object(env, state) new_ref((state)->object)

LADDER(FIELD, FIELD, NO_FIELD, value_t, nothing, read_field, read_field_implementation)
LADDER(NO_OPERATION, OBJECT, NO_OBJECT, PyObject *, nothing, read_object, read_object_implementation)

/* The capsule in the caller's hand: PyCapsule_GetPointer alone. */
FIELD(FUNCTION, capsule_argument)
{
    return ((State *)PyCapsule_GetPointer(at(env->arg, dep), CAPSULE_NAME))->number;
}

/* From anywhere, also where no object is at hand: the module in sys.modules, by its name. */
static inline State *
reach_sys_modules(value_t dep)
{
    return PyModule_GetState(PyImport_AddModule(at(&name_in_sys_modules[0], dep)));
}

FIELD(FUNCTION, sys_modules)
{
    return reach_sys_modules(dep)->number;
}

OBJECT(FUNCTION, sys_modules)
{
    return new_ref(reach_sys_modules(dep)->object);
}

/* No cache: ask the module for its attribute again. */
FIELD(FUNCTION, recompute)
{
    PyObject *number = PyObject_GetAttrString(at(env->self, dep), attribute_name);
    value_t value = PyLong_AsSize_t(number);
    Py_DECREF(number);
    return value;
}

OBJECT(FUNCTION, recompute)
{
    return PyObject_GetAttrString(at(env->self, dep), attribute_name);
}
