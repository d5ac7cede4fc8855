/* argparse_typed and argparse_error (K14): parsers that convert, and how long a refusal takes. */
#include "parsers_capi.h"

static long result;
static PyObject *state_names[MAX_PARAMETERS];

static int
prepare(State *state, const char *parameters)
{
    result = RESULT_OF(parameters);
    state->names = state_names;
    return 0;
}

WORKLOAD(argparse_typed)
{
    return prepare(state, parameters);
}

WORKLOAD(argparse_error)
{
    return prepare(state, parameters);
}

/// A converter as NumPy's PyArray_DescrConverter: a type object or a str with a type's code. 1, or 0 with TypeError.
static int
dtype_converter(PyObject *object, void *address)
{
    const Dtype *dtype = NULL;
    if (object == (PyObject *)&PyFloat_Type)
        dtype = &dtypes[0];
    else if (object == (PyObject *)&PyLong_Type)
        dtype = &dtypes[1];
    else if (object == (PyObject *)&PyBool_Type)
        dtype = &dtypes[2];
    else if (PyUnicode_Check(object))
        for (size_t i = 0; dtype == NULL && i < sizeof(dtypes) / sizeof(dtypes[0]); i++)
            if (PyUnicode_CompareWithASCIIString(object, (char[]){dtypes[i].code, '\0'}) == 0)
                dtype = &dtypes[i];
    if (dtype == NULL) {
        PyErr_Format(PyExc_TypeError, "data type not understood: %R", object);
        return 0;
    }
    *(const Dtype **)address = dtype;
    return 1;
}

static inline PyObject *
one_of(const Typed *typed)
{
    switch (result) {
    case 0: return PyLong_FromSsize_t(typed->count);
    case 1: return PyFloat_FromDouble(typed->scale);
    case 2: return PyBool_FromLong(typed->flag);
    default: return PyUnicode_FromString(typed->dtype->name);
    }
}

/// What follows a parser of objects: each parameter's conversion.
static inline PyObject *
convert(PyObject *const *values)
{
    Typed typed = TYPED_DEFAULTS;
    typed.count = PyNumber_AsSsize_t(values[0], PyExc_OverflowError);
    if (typed.count == -1 && PyErr_Occurred())
        return NULL;
    if (values[1] != NULL && (typed.scale = PyFloat_AsDouble(values[1])) == -1.0 && PyErr_Occurred())
        return NULL;
    if (values[2] != NULL && (typed.flag = PyObject_IsTrue(values[2])) < 0)
        return NULL;
    if (values[3] != NULL && !dtype_converter(values[3], &typed.dtype))
        return NULL;
    return one_of(&typed);
}

PARSERS(argparse_typed, TYPED, PARAMETER_COUNT(TYPED), convert)

CALLABLE(CALL, argparse_typed, varargs_tuple_keywords, VARARGS_KEYWORDS)
{
    Typed typed = TYPED_DEFAULTS;
    if (!PyArg_ParseTupleAndKeywords(args, kwargs, "n|dpO&:argparse_typed", (char **)argparse_typed__signature_names,
                                     &typed.count, &typed.scale, &typed.flag, dtype_converter, &typed.dtype))
        return NULL;
    return one_of(&typed);
}

/* The same functions, called with what they refuse. */
CALLABLE(CALL, argparse_error, noop, FASTCALL_KEYWORDS)
{
    PyErr_SetString(PyExc_TypeError, "no");
    return NULL;
}

SAME_CALLABLE(argparse_error, varargs_tuple_keywords, argparse_typed)
SAME_CALLABLE(argparse_error, clinic_unrolled, argparse_typed)
SAME_CALLABLE(argparse_error, identity_scan_static, argparse_typed)
#ifndef Py_LIMITED_API
#if PRIVATE_API_IS_CHECKED
SAME_CALLABLE(argparse_error, clinic_unpack, argparse_typed)
#else
KERNEL_ABSENT(argparse_error, clinic_unpack, PRIVATE_API_IS_NOT_CHECKED)
#endif
#endif
