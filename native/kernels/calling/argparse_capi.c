/* argparse_three and argparse_ten (K14): parsers of objects. */
#include "parsers_capi.h"

static long result;

/* Names in the module's state: filled by the first call, as those in statics. */
static PyObject *state_names_of_three[MAX_PARAMETERS], *state_names_of_ten[MAX_PARAMETERS];

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

static inline PyObject *
one_of(PyObject *const *values)
{
    PyObject *value = values[result];
    return new_ref(value == NULL ? Py_None : value);
}

OBJECT_PARSERS(argparse_three, THREE, "O|OO", one_of)
OBJECT_PARSERS(argparse_ten, TEN, "O|OOOOOOOOO", one_of)
