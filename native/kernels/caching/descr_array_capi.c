/* descr_array (K11): NumPy's builtin descriptors: PyArray_DescrFromType takes one of 24 by its number. */
#include "capi.h"

#ifndef Py_LIMITED_API
#include "ladder_capi.h"

enum { DESCRS = 24 };

static PyObject *tuple, *dict;  /* of the same objects */
static Py_ssize_t number;       /* the one asked for */

#define descrs_of(state) ((PyObject **)(state)->data)

WORKLOAD(descr_array)
{
    Py_CLEAR(tuple);
    Py_CLEAR(dict);
    tuple = PyTuple_New(DESCRS);
    dict = PyDict_New();
    for (Py_ssize_t i = 0; tuple != NULL && dict != NULL && i < DESCRS; i++) {
        PyObject *descr = PyUnicode_FromFormat("descr %zd", i), *key = PyLong_FromSsize_t(i);
        int failed = descr == NULL || key == NULL || PyDict_SetItem(dict, key, descr) < 0;
        Py_XDECREF(key);
        if (descr != NULL)
            PyTuple_SET_ITEM(tuple, i, descr);
        if (failed)
            return -1;
        descrs_of(state)[i] = descr;  /* borrowed from the tuple */
    }
    number = 12;  /* NPY_DOUBLE */
    if (tuple == NULL || dict == NULL)
        return -1;
    state->object = new_ref(descrs_of(state)[number]);
    return PyObject_SetAttrString(module, attribute_name, tuple);
}

#define TAKE(shape, strategy) OBJECT_KERNEL(shape, descr_array, strategy)
#define NO_OPERATION(shape, strategy) NOOP_KERNEL(shape, descr_array, strategy)
#define NO_TAKE(strategy, why) KERNEL_ABSENT(descr_array, strategy, why)
#define take_descr(env, state) new_ref(descrs_of(state)[number])

LADDER(NO_OPERATION, TAKE, NO_TAKE, PyObject *, nothing, take_descr, take_implementation)

TAKE(FUNCTION, c_static_tuple) { return new_ref(PyTuple_GET_ITEM(*at(&tuple, dep), number)); }

TAKE(FUNCTION, c_static_dict)
{
    PyObject *key = PyLong_FromSsize_t(number + (Py_ssize_t)dep), *descr = PyDict_GetItemWithError(dict, key);
    Py_XINCREF(descr);
    Py_DECREF(key);
    return descr;
}

/* No cache: the module is asked for its tuple again. */
TAKE(FUNCTION, recompute)
{
    PyObject *descrs = PyObject_GetAttrString(at(env->self, dep), attribute_name);
    PyObject *descr = new_ref(PyTuple_GET_ITEM(descrs, number));
    Py_DECREF(descrs);
    return descr;
}
#endif
