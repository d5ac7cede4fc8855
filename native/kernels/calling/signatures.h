/* The signatures that the parsers are made for, as lists of P(index, name, …):
 *   THREE   f(a, b=None, c=None)
 *   KEYWORD_ONLY  f(a, b=1, *, c=None)
 *   TEN     like numpy.ufunc.reduce
 *   TYPED   f(count: n, scale: d = 1.0, flag: p = False, dtype: a converter = float)
 *   CLINIC  f(array: Array, factor: double, index: Py_ssize_t), with what it is for a typed implementation */
#ifndef BENCH_SIGNATURES_H
#define BENCH_SIGNATURES_H

#define THREE(P) P(0, a) P(1, b) P(2, c)
#define KEYWORD_ONLY(P) P(0, a) P(1, b) P(2, c)
#define TEN(P)                                                             \
    P(0, array) P(1, axis) P(2, dtype) P(3, out) P(4, keepdims) P(5, initial) \
    P(6, where) P(7, order) P(8, casting) P(9, subok)
#define TYPED(P) P(0, count) P(1, scale) P(2, flag) P(3, dtype)

#define CLINIC(P) P(0, array, ARRAY) P(1, factor, DOUBLE) P(2, index, SSIZE)

enum { MAX_PARAMETERS = 10 };

typedef struct {
    const char *function;
    int required;  /* the first ones */
    int positional;  /* those that may be given without a name */
    int count;
    const char *names[MAX_PARAMETERS + 1];
} Signature;

#define PARAMETER_NAME(i, name, ...) #name,
#define PARAMETER_ONE(i, name, ...) + 1
#define PARAMETER_COUNT(PARAMETERS) (0 PARAMETERS(PARAMETER_ONE))
#define SIGNATURE(function, required, positional, PARAMETERS) \
    {function, required, positional, PARAMETER_COUNT(PARAMETERS), {PARAMETERS(PARAMETER_NAME) NULL}}

/// What a dtype-like argument is converted to.
typedef struct {
    char code;
    const char *name;
} Dtype;

static const Dtype dtypes[] = {{'d', "float64"}, {'q', "int64"}, {'?', "bool"}};

static inline const Dtype *
dtype_of_code(const char *code)
{
    for (size_t i = 0; i < sizeof(dtypes) / sizeof(dtypes[0]); i++)
        if (code[0] == dtypes[i].code && code[1] == '\0')
            return &dtypes[i];
    return NULL;
}

/// The values of TYPED.
typedef struct {
    ptrdiff_t count;
    double scale;
    int flag;
    const Dtype *dtype;
} Typed;

#define TYPED_DEFAULTS {.scale = 1.0, .dtype = &dtypes[0]}

#endif
