/* arg_clinic (K14, hpy #129): what generated trampolines would cost: they parse, fetch the state, check and unwrap, and
 * call a typed implementation. Beside them the same by hand. */
#include "../caching/ladder_capi.h"
#include "parsers_capi.h"

typedef struct {
    PyObject_HEAD
    double data[4];
} Array;

static PyObject *names_of_state[MAX_PARAMETERS];

WORKLOAD(arg_clinic)
{
    state->object = new_heap_type(BENCH_MODULE_NAME ".Array", sizeof(Array), Py_TPFLAGS_BASETYPE, NULL);
    if (state->object == NULL)
        return -1;
    state->type = (PyTypeObject *)state->object;
    state->number = 40;
    state->names = names_of_state;
    *arg = PyObject_CallObject(state->object, NULL);
    if (*arg == NULL)
        return -1;
    ((Array *)*arg)->data[2] = 2.0;
    return 0;
}

/// Typed C: nothing here knows of Python. It is not inlined, for generated code calls it in another file.
static __attribute__((noinline)) value_t
implementation(State *state, Array *array, double factor, Py_ssize_t index)
{
    return state->number + (value_t)(array->data[index & 3] * factor);
}

#define CTYPE_ARRAY Array *
#define CTYPE_DOUBLE double
#define CTYPE_SSIZE Py_ssize_t

/* 1, or 0 with an error set. */

static inline int
unwrap_ARRAY(State *state, PyObject *object, Array **array)
{
    *array = (Array *)object;
    if (PyObject_TypeCheck(object, state->type))
        return 1;
    PyErr_SetString(PyExc_TypeError, "an Array is required");
    return 0;
}

static inline int
unwrap_DOUBLE(State *state, PyObject *object, double *number)
{
    (void)state;
    return (*number = PyFloat_AsDouble(object)) != -1.0 || !PyErr_Occurred();
}

static inline int
unwrap_SSIZE(State *state, PyObject *object, Py_ssize_t *number)
{
    (void)state;
    return (*number = PyNumber_AsSsize_t(object, PyExc_OverflowError)) != -1 || !PyErr_Occurred();
}

#define DECLARE(i, name, KIND) CTYPE_##KIND name;
#define UNWRAP(i, name, KIND)                        \
    if (!unwrap_##KIND(state, values[i], &name))     \
        return NULL;
#define PASS(i, name, KIND) , name

static const Signature signature = SIGNATURE("arg_clinic", PARAMETER_COUNT(CLINIC), PARAMETER_COUNT(CLINIC), CLINIC);
static const char *const signature_names[] = {CLINIC(PARAMETER_NAME) NULL};

/* All of the trampoline: from the list of parameters and what they are. */
#define TRAMPOLINE(PARAMETERS, find_state)                                           \
    State *state = find_state;                                                       \
    PyObject *values[MAX_PARAMETERS], **names = state->names;                        \
    if (names[0] == NULL && intern_names(&signature, names) < 0)                     \
        return NULL;                                                                 \
    UNROLLED_PARSE(&signature, PARAMETER_COUNT(PARAMETERS), PARAMETER_COUNT(PARAMETERS), PARAMETERS, names); \
    PARAMETERS(DECLARE)                                                              \
    PARAMETERS(UNWRAP)                                                               \
    return PyLong_FromSize_t(implementation(state PARAMETERS(PASS)))

CALLABLE(CALL, arg_clinic, noop, FASTCALL_KEYWORDS) { return PyLong_FromSsize_t(nargs); }
CALLABLE(CALL, arg_clinic, clinic_no_state, FASTCALL_KEYWORDS) { TRAMPOLINE(CLINIC, &c_static); }
CALLABLE(CALL, arg_clinic, clinic_state, FASTCALL_KEYWORDS) { TRAMPOLINE(CLINIC, PyModule_GetState(self)); }

#if PY_VERSION_HEX >= 0x03090000
/* As generated methods get it: the state of the defining class. */
CALLABLE(BOUND_CALL, arg_clinic, clinic_defining_class, METHOD_FASTCALL_KEYWORDS)
{
    TRAMPOLINE(CLINIC, PyType_GetModuleState(defining_class));
}
#else
KERNEL_ABSENT(arg_clinic, clinic_defining_class, NO_DEFINING_CLASS)
#endif

/* By hand, as in NumPy: its parser, then checks, in one function. */
static inline PyObject *
by_hand(State *state, PyObject *const *args, Py_ssize_t nargs, PyObject *kwnames)
{
    PyObject *values[MAX_PARAMETERS], **names = state->names;
    if ((names[0] == NULL && intern_names(&signature, names) < 0)
        || identity_scan(&signature, names, args, nargs, kwnames, values) < 0)
        return NULL;
    if (!PyObject_TypeCheck(values[0], state->type)) {
        PyErr_SetString(PyExc_TypeError, "an Array is required");
        return NULL;
    }
    double factor = PyFloat_AsDouble(values[1]);
    if (factor == -1.0 && PyErr_Occurred())
        return NULL;
    Py_ssize_t index = PyNumber_AsSsize_t(values[2], PyExc_OverflowError);
    if (index == -1 && PyErr_Occurred())
        return NULL;
    return PyLong_FromSize_t(state->number + (value_t)(((Array *)values[0])->data[index & 3] * factor));
}

CALLABLE(CALL, arg_clinic, by_hand_static, FASTCALL_KEYWORDS) { return by_hand(&c_static, args, nargs, kwnames); }
CALLABLE(CALL, arg_clinic, by_hand_state, FASTCALL_KEYWORDS)
{
    return by_hand(PyModule_GetState(self), args, nargs, kwnames);
}

CALLABLE(CALL, arg_clinic, varargs_tuple_keywords, VARARGS_KEYWORDS)
{
    State *state = PyModule_GetState(self);
    Array *array;
    double factor;
    Py_ssize_t index;
    if (!PyArg_ParseTupleAndKeywords(args, kwargs, "O!dn:arg_clinic", (char **)signature_names, state->type, &array,
                                     &factor, &index))
        return NULL;
    return PyLong_FromSize_t(implementation(state, array, factor, index));
}
