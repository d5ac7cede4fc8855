/* The signatures that the parsers are made for, as lists of P(index, name). All but the first parameter are
 * optional:
 *   THREE   f(a, b=None, c=None)
 *   TEN     like numpy.ufunc.reduce
 *   TYPED   f(count: n, scale: d = 1.0, flag: p = False, dtype: a converter = float) */
#ifndef BENCH_SIGNATURES_H
#define BENCH_SIGNATURES_H

#define THREE(P) P(0, a) P(1, b) P(2, c)
#define TEN(P)                                                             \
    P(0, array) P(1, axis) P(2, dtype) P(3, out) P(4, keepdims) P(5, initial) \
    P(6, where) P(7, order) P(8, casting) P(9, subok)
#define TYPED(P) P(0, count) P(1, scale) P(2, flag) P(3, dtype)

enum { MAX_PARAMETERS = 10 };

typedef struct {
    const char *function;
    int count;
    const char *names[MAX_PARAMETERS + 1];
} Signature;

#define PARAMETER_NAME(i, name) #name,
#define PARAMETER_ONE(i, name) + 1
#define SIGNATURE(function, PARAMETERS) {function, 0 PARAMETERS(PARAMETER_ONE), {PARAMETERS(PARAMETER_NAME) NULL}}

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

#endif
