/* HPy_BuildValue: a recursive descent over the format, one function a nesting level. */
#include <stdarg.h>
#include <string.h>

#include "hpy.h"

typedef struct {
    HPyContext *ctx;
    const char *format;
    va_list values;
} Build;

static HPy build_item(Build *b);

static HPy
build_error(Build *b, const char *message)
{
    HPyErr_SetString(b->ctx, b->ctx->h_SystemError, message);
    return HPy_NULL;
}

static void
skip_separators(Build *b)
{
    while (*b->format == ',' || *b->format == ':' || *b->format == ' ' || *b->format == '\t')
        b->format++;
}

/// How many items there are up to `close` (or the end for 0); -1 and an error if it is missing.
static HPy_ssize_t
count_items(Build *b, char close)
{
    HPy_ssize_t n = 0;
    int depth = 0;
    for (const char *f = b->format; depth > 0 || *f != close; f++) {
        if (*f == '\0') {
            build_error(b, "HPy_BuildValue: unmatched bracket in format");
            return -1;
        }
        if (strchr(")]}", *f) != NULL)
            depth--;
        else if (depth == 0 && strchr(",: \t", *f) == NULL)
            n++;
        if (strchr("([{", *f) != NULL)
            depth++;
    }
    return n;
}

/// Past an item that failed, the rest is not built: the values it would take are of no use.
#define BUILD_SEQUENCE(KIND, NAME) \
    static HPy NAME(Build *b, char close) \
    { \
        HPy_ssize_t n = count_items(b, close); \
        if (n < 0) \
            return HPy_NULL; \
        HPy##KIND##Builder builder = HPy##KIND##Builder_New(b->ctx, n); \
        for (HPy_ssize_t i = 0; i < n; i++) { \
            skip_separators(b); \
            HPy item = build_item(b); \
            if (HPy_IsNull(item)) { \
                HPy##KIND##Builder_Cancel(b->ctx, builder); \
                return HPy_NULL; \
            } \
            HPy##KIND##Builder_Set(b->ctx, builder, i, item); \
            HPy_Close(b->ctx, item); \
        } \
        skip_separators(b); \
        if (close != '\0') \
            b->format++; \
        return HPy##KIND##Builder_Build(b->ctx, builder); \
    }
BUILD_SEQUENCE(Tuple, build_tuple)
BUILD_SEQUENCE(List, build_list)

static HPy
build_dict(Build *b)
{
    HPy dict = HPyDict_New(b->ctx);
    if (HPy_IsNull(dict))
        return HPy_NULL;
    for (skip_separators(b); *b->format != '}'; skip_separators(b)) {
        HPy value = HPy_NULL, key = *b->format == '\0'
            ? build_error(b, "HPy_BuildValue: unmatched '{' in format") : build_item(b);
        if (!HPy_IsNull(key)) {
            skip_separators(b);
            value = *b->format == '}' || *b->format == '\0'
                ? build_error(b, "HPy_BuildValue: a dict needs pairs") : build_item(b);
        }
        int failed = HPy_IsNull(value) || HPy_SetItem(b->ctx, dict, key, value) < 0;
        HPy_Close(b->ctx, key);
        HPy_Close(b->ctx, value);
        if (failed) {
            HPy_Close(b->ctx, dict);
            return HPy_NULL;
        }
    }
    b->format++;
    return dict;
}

static HPy
build_handle(Build *b, bool steal)
{
    HPy h = va_arg(b->values, HPy);
    if (!HPy_IsNull(h))
        return steal ? h : HPy_Dup(b->ctx, h);
    return HPyErr_Occurred(b->ctx) ? HPy_NULL : build_error(b, "NULL object passed to HPy_BuildValue");
}

static HPy
build_string(Build *b)
{
    const char *s = va_arg(b->values, const char *);
    return s == NULL ? HPy_Dup(b->ctx, b->ctx->h_None) : HPyUnicode_FromString(b->ctx, s);
}

static HPy
build_item(Build *b)
{
    HPyContext *ctx = b->ctx;
    switch (*b->format++) {
    case '(': return build_tuple(b, ')');
    case '[': return build_list(b, ']');
    case '{': return build_dict(b);
    case 'b': case 'B': case 'h': case 'H':
    case 'i': return HPyLong_FromLong(ctx, va_arg(b->values, int));
    case 'I': return HPyLong_FromUnsignedLong(ctx, va_arg(b->values, unsigned int));
    case 'l': return HPyLong_FromLong(ctx, va_arg(b->values, long));
    case 'k': return HPyLong_FromUnsignedLong(ctx, va_arg(b->values, unsigned long));
    case 'L': return HPyLong_FromLongLong(ctx, va_arg(b->values, long long));
    case 'K': return HPyLong_FromUnsignedLongLong(ctx, va_arg(b->values, unsigned long long));
    case 'n': return HPyLong_FromSsize_t(ctx, va_arg(b->values, HPy_ssize_t));
    case 'f': case 'd': return HPyFloat_FromDouble(ctx, va_arg(b->values, double));
    case 's': return build_string(b);
    case 'O': case 'S': return build_handle(b, false);
    case 'N': return build_handle(b, true);
    default: return build_error(b, "bad format char passed to HPy_BuildValue");
    }
}

/// No item gives None, one item itself, several a tuple.
HPy
HPy_BuildValue(HPyContext *ctx, const char *format, ...)
{
    Build b = {.ctx = ctx, .format = format};
    va_start(b.values, format);
    HPy_ssize_t n = count_items(&b, '\0');
    HPy result = HPy_NULL;
    if (n > 1) {
        result = build_tuple(&b, '\0');
    } else if (n == 1) {
        skip_separators(&b);
        result = build_item(&b);
    } else if (n == 0) {
        result = HPy_Dup(ctx, ctx->h_None);
    }
    va_end(b.values);
    return result;
}
