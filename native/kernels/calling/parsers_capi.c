#include "parsers_capi.h"

int
too_many(const Signature *signature, Py_ssize_t given)
{
    PyErr_Format(PyExc_TypeError, "%s() takes at most %d %sarguments (%zd given)", signature->function,
                 signature->positional, signature->positional < signature->count ? "positional " : "", given);
    return -1;
}

int
missing(const Signature *signature, int index)
{
    PyErr_Format(PyExc_TypeError, "%s() missing required argument '%s' (pos %d)",
                 signature->function, signature->names[index], index + 1);
    return -1;
}

int
unexpected(const Signature *signature, PyObject *key)
{
    PyErr_Format(PyExc_TypeError, "%s() got an unexpected keyword argument '%S'", signature->function, key);
    return -1;
}

int
given_twice(const Signature *signature, int index)
{
    PyErr_Format(PyExc_TypeError, "%s() got multiple values for argument '%s'",
                 signature->function, signature->names[index]);
    return -1;
}

int
intern_names(const Signature *signature, PyObject **names)
{
    for (int i = 0; i < signature->count; i++)
        if (names[i] == NULL && (names[i] = PyUnicode_InternFromString(signature->names[i])) == NULL)
            return -1;
    return 0;
}

int
find_equal(const Signature *signature, PyObject *const *names, PyObject *key)
{
    for (int i = 0; i < signature->count; i++) {
        int equal = PyObject_RichCompareBool(names[i], key, Py_EQ);
        if (equal != 0)
            return equal < 0 ? -1 : i;
    }
    return unexpected(signature, key);
}

int
identity_scan(const Signature *signature, PyObject *const *names, PyObject *const *args, Py_ssize_t nargs,
              PyObject *kwnames, PyObject **values)
{
    if (nargs > signature->positional)
        return too_many(signature, nargs);
    for (int i = 0; i < signature->count; i++)
        values[i] = i < nargs ? args[i] : NULL;
    Py_ssize_t named = kwnames == NULL ? 0 : TUPLE_SIZE(kwnames);
    for (Py_ssize_t k = 0; k < named; k++) {
        PyObject *key = TUPLE_ITEM(kwnames, k);
        int index = 0;
        while (index < signature->count && names[index] != key)
            index++;
        if (index == signature->count)
            index = find_equal(signature, names, key);
        if (index < 0)
            return -1;
        if (values[index] != NULL)
            return given_twice(signature, index);
        values[index] = args[nargs + k];
    }
    for (int i = 0; i < signature->required; i++)
        if (values[i] == NULL)
            return missing(signature, i);
    return 0;
}
