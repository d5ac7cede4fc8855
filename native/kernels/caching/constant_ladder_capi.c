/* constant_ladder (K12): NumPy's npy_static_pydata: objects of rising cost, cached or made again. */
#include "ladder_capi.h"

static const char *const constants[] = {
    "object=small_int", "object=str", "object=interned_str",
    "object=tuple", "object=big_int", "object=import",
};

static size_t constant;  /* which of them this parameter point is about */

static PyObject *
make_constant(size_t which)
{
    switch (which) {
    case 0:
        return PyLong_FromLong(7);
    case 1:
        return PyUnicode_FromString("__array_ufunc__");
    case 2:
        return PyUnicode_InternFromString("__array_ufunc__");
    case 3:
        return Py_BuildValue("(iii)", 1, 2, 3);
    case 4:
        return PyLong_FromUnsignedLongLong(1ULL << 62);
    default:
        return PyImport_ImportModule("math");
    }
}

WORKLOAD(constant_ladder)
{
    constant = 0;
    while (!has_parameter(parameters, constants[constant]))
        if (++constant == sizeof(constants) / sizeof(constants[0])) {
            PyErr_Format(PyExc_ValueError, "no such constant: %s", parameters);
            return -1;
        }
    state->object = make_constant(constant);
    return state->object == NULL ? -1 : 0;
}

#define CONSTANT(shape, strategy) OBJECT_KERNEL(shape, constant_ladder, strategy)
#define NO_OPERATION(shape, strategy) NOOP_KERNEL(shape, constant_ladder, strategy)
#define NO_CONSTANT(strategy, why) KERNEL_ABSENT(constant_ladder, strategy, why)

#define read_constant(env, state) new_ref((state)->object)

LADDER(NO_OPERATION, CONSTANT, NO_CONSTANT, PyObject *, nothing, read_constant, read_constant_implementation)

CONSTANT(FUNCTION, recompute)
{
    return make_constant(*at(&constant, dep));
}
