/* binop_is_forward (K16): NumPy's BINOP_IS_FORWARD: is the right operand's nb_add another function than ours? */
#include "../caching/ladder_capi.h"

static PyObject *
array_add(PyObject *left, PyObject *right)
{
    (void)left;
    return new_ref(right);
}

WORKLOAD(binop_is_forward)
{
    PyType_Slot slots[] = {{Py_nb_add, (void *)array_add}, {0, NULL}};
    PyObject *array = new_heap_type(BENCH_MODULE_NAME ".Array", sizeof(PyObject), 0, slots);
    if (array == NULL)
        return -1;
    state->object = PyObject_GetAttrString(array, "__add__");
    if (has_parameter(parameters, "operand=array"))
        *arg = PyObject_CallObject(array, NULL);
    else if (has_parameter(parameters, "operand=float"))
        *arg = PyFloat_FromDouble(1);
    else
        *arg = instance_of(PyObject_CallFunction((PyObject *)&PyType_Type, "s(){}", "Other"));
    Py_DECREF(array);
    return state->object == NULL || *arg == NULL ? -1 : 0;
}

KERNEL(FUNCTION, binop_is_forward, noop)
{
    return dep;
}

#ifndef Py_LIMITED_API
KERNEL(FUNCTION, binop_is_forward, direct)
{
    PyNumberMethods *number = Py_TYPE(at(env->arg, dep))->tp_as_number;
    return number != NULL && number->nb_add != array_add;
}
#else
KERNEL_ABSENT(binop_is_forward, direct, "needs the type's struct, which the limited API hides")
#endif

#if PY_VERSION_HEX < 0x030A0000
KERNEL_ABSENT_FOR(binop_is_forward, get_slot, operand, float, "needs CPython 3.10 (PyType_GetSlot of a static type)")
#endif
KERNEL(FUNCTION, binop_is_forward, get_slot)
{
    void *add = PyType_GetSlot(Py_TYPE(at(env->arg, dep)), Py_nb_add);
    return add != (void *)array_add;
}

KERNEL(FUNCTION, binop_is_forward, attribute_lookup)
{
    PyObject *add = PyObject_GetAttrString((PyObject *)Py_TYPE(at(env->arg, dep)), "__add__");
    if (add == NULL)
        PyErr_Clear();
    value_t value = AFTER(env, add != reach_c_static(0)->object, add);
    Py_XDECREF(add);
    return value;
}
