/* argparse_three, argparse_ten and argparse_keyword_only (K14): parsers of objects. */
#include "parsers_capi.h"

static long result;

/* Names in the module's state: filled by the first call, as those in statics. */
static PyObject *state_names_of_three[MAX_PARAMETERS], *state_names_of_ten[MAX_PARAMETERS];
static PyObject *state_names_of_keyword_only[MAX_PARAMETERS], *one;

WORKLOAD(argparse_three)
{
    result = RESULT_OF(parameters);
    state->names = state_names_of_three;
    return 0;
}

WORKLOAD(argparse_ten)
{
    result = RESULT_OF(parameters);
    state->names = state_names_of_ten;
    return 0;
}

WORKLOAD(argparse_keyword_only)
{
    result = RESULT_OF(parameters);
    state->names = state_names_of_keyword_only;
    return one == NULL && (one = PyLong_FromLong(1)) == NULL ? -1 : 0;
}

static inline PyObject *
one_of(PyObject *const *values)
{
    PyObject *value = values[result];
    return new_ref(value == NULL ? Py_None : value);
}

/// The second parameter's default is not None.
static inline PyObject *
one_or_its_default(PyObject *const *values)
{
    PyObject *value = values[result];
    return new_ref(value != NULL ? value : result == 1 ? one : Py_None);
}

OBJECT_PARSERS(argparse_three, THREE, "O|OO", one_of)
OBJECT_PARSERS(argparse_ten, TEN, "O|OOOOOOOOO", one_of)
KEYWORD_PARSERS(argparse_keyword_only, KEYWORD_ONLY, 2, "O|O$O", one_or_its_default)
