/* Argument parsers in the C API (K14). PARSERS gives a workload all that fill an array of objects; values that were
 * not given are NULL. */
#ifndef BENCH_PARSERS_CAPI_H
#define BENCH_PARSERS_CAPI_H

#include "calling_capi.h"
#include "signatures.h"

/* Which value a function returns: "result=2" at a parameter point; tests look at all, timing at the first. */
#define RESULT_OF(parameters) parameter_number(parameters, "result", 0)

#pragma GCC visibility push(hidden)
/* Each raises TypeError in the words of CPython, and returns -1. */
int too_many(const Signature *signature, Py_ssize_t given);
int missing(const Signature *signature, int index);
int unexpected(const Signature *signature, PyObject *key);
int given_twice(const Signature *signature, int index);

/// Fills `names` with interned strings, once. -1 on error.
int intern_names(const Signature *signature, PyObject **names);
/// The index of the name that equals `key`, or -1 with TypeError.
int find_equal(const Signature *signature, PyObject *const *names, PyObject *key);
/// NumPy's way (npy_argparse.c): keys are looked for by identity, for names in calls are interned, else by equality.
int identity_scan(const Signature *signature, PyObject *const *names, PyObject *const *args, Py_ssize_t nargs,
                  PyObject *kwnames, PyObject **values);
#pragma GCC visibility pop

/* Argument Clinic's parser for keywords. */
#if !defined(Py_LIMITED_API) && PRIVATE_API_IS_CHECKED
/* `given` is `args`, with nothing behind the last, where they needed no unpacking. */
#define TAKE_GIVEN(i, name, ...)          \
    if (left > 0 && given[i] != NULL) {   \
        values[i] = given[i];             \
        left--;                           \
    }

#define CLINIC_UNPACK(workload, PARAMETERS, positional, finish)                                                  \
    CALLABLE(CALL, workload, clinic_unpack, FASTCALL_KEYWORDS)                                  \
    {                                                                                           \
        static PrivateParser parser = {.keywords = workload##__signature_names, .fname = #workload}; \
        PyObject *buffer[MAX_PARAMETERS], *values[MAX_PARAMETERS] = {NULL};                     \
        PyObject *const *given =                                                                \
            private_unpack_keywords(args, nargs, kwnames, &parser, 1, positional, buffer); \
        if (given == NULL)                                                                      \
            return NULL;                                                                        \
        Py_ssize_t left = nargs + (kwnames == NULL ? 0 : PyTuple_GET_SIZE(kwnames));            \
        PARAMETERS(TAKE_GIVEN)                                                                  \
        return finish(values);                                                                  \
    }
#elif defined(Py_LIMITED_API)
#define CLINIC_UNPACK(workload, PARAMETERS, positional, finish)
#else
#define CLINIC_UNPACK(workload, PARAMETERS, positional, finish) KERNEL_ABSENT(workload, clinic_unpack, PRIVATE_API_IS_NOT_CHECKED)
#endif

#ifdef Py_LIMITED_API
#define TUPLE_ITEM PyTuple_GetItem
#define TUPLE_SIZE PyTuple_Size
#else
#define TUPLE_ITEM PyTuple_GET_ITEM
#define TUPLE_SIZE PyTuple_GET_SIZE
#endif

/* Unrolled, as a generator would write it: fills `values`, or leaves the function. `required` is a constant. */
#define UNROLLED_PARSE(signature, required, positional, PARAMETERS, names)                      \
    do {                                                                                        \
        if (nargs > (positional)) {                                                             \
            too_many(signature, nargs);                                                         \
            return NULL;                                                                        \
        }                                                                                       \
        PARAMETERS(TAKE_POSITIONAL)                                                             \
        Py_ssize_t named = kwnames == NULL ? 0 : TUPLE_SIZE(kwnames);                           \
        for (Py_ssize_t k = 0; k < named; k++) {                                                \
            PyObject *key = TUPLE_ITEM(kwnames, k);                                             \
            int place = PARAMETERS(IS_NAME) find_equal(signature, names, key);                  \
            if (place < 0)                                                                      \
                return NULL;                                                                    \
            if (values[place] != NULL) {                                                        \
                given_twice(signature, place);                                                  \
                return NULL;                                                                    \
            }                                                                                   \
            values[place] = args[nargs + k];                                                    \
        }                                                                                       \
        for (int i = 0; i < (required); i++)                                                    \
            if (values[i] == NULL) {                                                            \
                missing(signature, i);                                                          \
                return NULL;                                                                    \
            }                                                                                   \
    } while (0)
#define TAKE_POSITIONAL(i, name, ...) values[i] = nargs > i ? args[i] : NULL;
#define IS_NAME(i, name, ...) key == names[i] ? i :
#define PUT_ADDRESS(i, name, ...) , &values[i]

/* The first call fills the names, as in NumPy. */
#define IDENTITY_SCAN(workload, strategy, reach_names, finish)                                  \
    CALLABLE(CALL, workload, strategy, FASTCALL_KEYWORDS)                                       \
    {                                                                                           \
        PyObject *values[MAX_PARAMETERS], **names = reach_names;                                \
        if ((names[0] == NULL && intern_names(&workload##__signature, names) < 0)               \
            || identity_scan(&workload##__signature, names, args, nargs, kwnames, values) < 0)  \
            return NULL;                                                                        \
        return finish(values);                                                                  \
    }

#define UNROLLED(workload, strategy, PARAMETERS, positional, reach_names, finish)               \
    CALLABLE(CALL, workload, strategy, FASTCALL_KEYWORDS)                                       \
    {                                                                                           \
        PyObject *values[MAX_PARAMETERS], **names = reach_names;                                \
        if (names[0] == NULL && intern_names(&workload##__signature, names) < 0)                \
            return NULL;                                                                        \
        UNROLLED_PARSE(&workload##__signature, 1, positional, PARAMETERS, names);               \
        return finish(values);                                                                  \
    }

/*   PARAMETERS      the signature, P(index, name) …
 *   positional      how many may be given without a name
 *   finish(values)  the result of the function that was called with them */
#define PARSERS(workload, PARAMETERS, positional, finish)                                       \
    static const Signature workload##__signature = SIGNATURE(#workload, 1, positional, PARAMETERS); \
    static const char *const workload##__signature_names[] = {PARAMETERS(PARAMETER_NAME) NULL}; \
    static PyObject *workload##__names[MAX_PARAMETERS];                                         \
                                                                                                \
    CALLABLE(CALL, workload, noop, FASTCALL_KEYWORDS) { return new_ref(args[0]); }              \
                                                                                                \
    IDENTITY_SCAN(workload, identity_scan_static, workload##__names, finish)                    \
    IDENTITY_SCAN(workload, identity_scan_state, ((State *)PyModule_GetState(self))->names, finish) \
                                                                                                \
    UNROLLED(workload, clinic_unrolled, PARAMETERS, positional, workload##__names, finish)      \
    UNROLLED(workload, clinic_unrolled_state, PARAMETERS, positional,                           \
             ((State *)PyModule_GetState(self))->names, finish)                                 \
                                                                                                \
    CLINIC_UNPACK(workload, PARAMETERS, positional, finish)

/* With the C API's own parser of keywords, for signatures of objects. */
#define KEYWORD_PARSERS(workload, PARAMETERS, positional, format, finish)                       \
    PARSERS(workload, PARAMETERS, positional, finish)                                           \
    CALLABLE(CALL, workload, varargs_tuple_keywords, VARARGS_KEYWORDS)                          \
    {                                                                                           \
        PyObject *values[MAX_PARAMETERS] = {NULL};                                              \
        if (!PyArg_ParseTupleAndKeywords(args, kwargs, format ":" #workload,                    \
                                         (char **)workload##__signature_names PARAMETERS(PUT_ADDRESS))) \
            return NULL;                                                                        \
        return finish(values);                                                                  \
    }

/* With its parser of tuples too, where all may be given without a name. */
#define OBJECT_PARSERS(workload, PARAMETERS, format, finish)                                    \
    KEYWORD_PARSERS(workload, PARAMETERS, PARAMETER_COUNT(PARAMETERS), format, finish)          \
    CALLABLE(CALL, workload, varargs_tuple, VARARGS)                                            \
    {                                                                                           \
        PyObject *values[MAX_PARAMETERS] = {NULL};                                              \
        if (!PyArg_ParseTuple(args, format ":" #workload PARAMETERS(PUT_ADDRESS)))              \
            return NULL;                                                                        \
        return finish(values);                                                                  \
    }

#endif
