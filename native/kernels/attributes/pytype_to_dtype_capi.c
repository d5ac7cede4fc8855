/* pytype_to_dtype (K10): NumPy's array coercion looks the type of each element up in a dict. */
#include "dtype_dict.h"
#include "../caching/ladder_capi.h"

static PyObject *
new_type(void)
{
    return PyObject_CallFunction((PyObject *)&PyType_Type, "s(){}", "Scalar");
}

WORKLOAD(pytype_to_dtype)
{
    state->object = PyDict_New();
    if (state->object == NULL)
        return -1;
    for (int i = 0; i < SCALAR_TYPES; i++) {
        PyObject *type = new_type();
        int failed = type == NULL || PyDict_SetItem(state->object, type, Py_None) < 0;
        if (!failed && i == SCALAR_TYPES / 2 && has_parameter(parameters, "element=hit"))
            *arg = new_ref(type);
        Py_XDECREF(type);
        if (failed)
            return -1;
    }
    if (*arg == NULL)
        *arg = new_type();
    return *arg == NULL ? -1 : PyObject_SetAttrString(module, attribute_name, state->object);
}

#define LOOK_UP(strategy) KERNEL(FUNCTION, pytype_to_dtype, strategy)

/// NumPy's way: a new reference, no exception for a missing key.
static inline value_t
is_known(PyObject *dict, PyObject *type)
{
#if PY_VERSION_HEX >= 0x030D0000 && !defined(Py_LIMITED_API)
    PyObject *dtype;
    int found = PyDict_GetItemRef(dict, type, &dtype);
    Py_XDECREF(dtype);
    return (value_t)found;
#else
    PyObject *dtype = PyDict_GetItemWithError(dict, type);
    Py_XINCREF(dtype);
    TAKE_OBJECT(dtype);
    value_t found = dtype != NULL;
    OPAQUE(found);
    Py_XDECREF(dtype);
    return found;
#endif
}

static inline value_t
is_known_or_raises(PyObject *dict, PyObject *type)
{
    PyObject *dtype = PyObject_GetItem(dict, type);
    if (dtype == NULL)
        PyErr_Clear();
    value_t found = dtype != NULL;
    OPAQUE(found);
    Py_XDECREF(dtype);
    return found;
}

static inline value_t
is_known_and_drop(PyObject *dict, PyObject *type)
{
    value_t found = is_known(dict, type);
    Py_DECREF(dict);
    return found;
}

/// The dict is reached for each element, or once for all.
#define EACH(reach) DISCOVER(is_known((reach)->object, env->arg))
#define HOISTED(reach)                                                            \
    do {                                                                          \
        PyObject *dict = (reach)->object;                                         \
        DISCOVER(is_known(at(dict, dep), env->arg));                              \
    } while (0)

LOOK_UP(noop) { return AFTER(env, 0, dep); }
LOOK_UP(c_static) { EACH(reach_c_static(dep)); }
LOOK_UP(c_static_hoisted) { HOISTED(reach_c_static(dep)); }
LOOK_UP(c_static_pointer) { EACH(reach_c_static_pointer(dep)); }
LOOK_UP(module_state) { EACH(reach_module_state(env, dep)); }
LOOK_UP(module_state_hoisted) { HOISTED(reach_module_state(env, dep)); }
LOOK_UP(capsule_static) { EACH(reach_capsule_static(dep)); }
LOOK_UP(by_exception) { DISCOVER(is_known_or_raises(reach_c_static(dep)->object, env->arg)); }

/* No cache: the module is asked for the dict again. */
LOOK_UP(recompute)
{
    DISCOVER(is_known_and_drop(PyObject_GetAttrString(at(env->self, dep), attribute_name), env->arg));
}
