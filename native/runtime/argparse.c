/* HPyArg_Parse and its keyword forms. */
#include <limits.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "hpy.h"

typedef struct {
    HPyContext *ctx;
    HPyTracker *tracker;
    const char *next;
    const char *end;
    const char *name;
    const char *message;
    bool optional;
    bool keyword_only;
} Parse;

static int
parse_fail(Parse *p, HPy type, const char *text, const char *detail)
{
    char buffer[256];
    snprintf(buffer, sizeof(buffer), "%.80s%s%s%.100s", p->name, *p->name ? "() " : "", text, detail);
    HPyErr_SetString(p->ctx, type, p->message != NULL && HPy_Is(p->ctx, type, p->ctx->h_TypeError) ? p->message : buffer);
    return 0;
}

static int
parse_start(Parse *p, HPyContext *ctx, HPyTracker *tracker, const char *format, char *name, size_t size)
{
    const char *stop = format + strcspn(format, ":;");
    *p = (Parse){.ctx = ctx, .tracker = tracker, .next = format, .end = stop, .name = name};
    snprintf(name, size, "%s", *stop == ':' ? stop + 1 : "");
    if (*stop == ';')
        p->message = stop + 1;
    if (tracker == NULL)
        return memchr(format, 'O', (size_t)(stop - format)) == NULL
            || parse_fail(p, ctx->h_SystemError, "HPyArg_Parse needs an HPyTracker for format 'O'", "");
    *tracker = HPyTracker_New(ctx, 0);
    return tracker->_i != 0;
}

static int
parse_finish(Parse *p, int ok)
{
    if (!ok && p->tracker != NULL && p->tracker->_i != 0)
        HPyTracker_Close(p->ctx, *p->tracker);
    return ok;
}

/// The next item's character, past the markers; '\0' at the end.
static char
parse_next(Parse *p)
{
    for (; p->next < p->end; p->next++) {
        if (*p->next == '|')
            p->optional = true;
        else if (*p->next == '$')
            p->keyword_only = true;
        else if (*p->next != ' ' && *p->next != ',')
            return *p->next++;
    }
    return '\0';
}

static int
parse_text(Parse *p, HPy arg, const char **output)
{
    HPyContext *ctx = p->ctx;
    HPy_ssize_t n;
    if (!HPyUnicode_Check(ctx, arg))
        return parse_fail(p, ctx->h_TypeError, "a str is required", "");
    const char *s = HPyUnicode_AsUTF8AndSize(ctx, arg, &n);
    if (s == NULL)
        return 0;
    if (strlen(s) != (size_t)n)
        return parse_fail(p, ctx->h_ValueError, "embedded null character", "");
    *output = s;
    return 1;
}

/// Each case takes its pointer even if there is no argument: the next ones follow it.
#define STORE(CTYPE, EXPRESSION, FAILED) \
    { \
        CTYPE *output = va_arg(*values, CTYPE *); \
        if (HPy_IsNull(arg)) \
            return 1; \
        CTYPE value = (CTYPE)(EXPRESSION); \
        if ((FAILED) && HPyErr_Occurred(ctx)) \
            return 0; \
        *output = value; \
        return 1; \
    }
#define STORE_CHECKED(CTYPE, LOW, HIGH) \
    { \
        CTYPE *output = va_arg(*values, CTYPE *); \
        if (HPy_IsNull(arg)) \
            return 1; \
        long value = HPyLong_AsLong(ctx, arg); \
        if (value == -1 && HPyErr_Occurred(ctx)) \
            return 0; \
        if (value < (LOW) || value > (HIGH)) \
            return parse_fail(p, ctx->h_OverflowError, "integer out of range for " #CTYPE, ""); \
        *output = (CTYPE)value; \
        return 1; \
    }

/// Stores one argument; a null handle is an optional one that was not given.
static int
parse_item(Parse *p, char code, HPy arg, va_list *values)
{
    HPyContext *ctx = p->ctx;
    switch (code) {
    case 'b': STORE_CHECKED(unsigned char, 0, UCHAR_MAX)
    case 'B': STORE(unsigned char, HPyLong_AsUnsignedLongMask(ctx, arg), value == UCHAR_MAX)
    case 'h': STORE_CHECKED(short, SHRT_MIN, SHRT_MAX)
    case 'H': STORE(unsigned short, HPyLong_AsUnsignedLongMask(ctx, arg), value == USHRT_MAX)
    case 'i': STORE_CHECKED(int, INT_MIN, INT_MAX)
    case 'I': STORE(unsigned int, HPyLong_AsUnsignedLongMask(ctx, arg), value == UINT_MAX)
    case 'l': STORE(long, HPyLong_AsLong(ctx, arg), value == -1)
    case 'k': STORE(unsigned long, HPyLong_AsUnsignedLongMask(ctx, arg), value == ULONG_MAX)
    case 'L': STORE(long long, HPyLong_AsLongLong(ctx, arg), value == -1)
    case 'K': STORE(unsigned long long, HPyLong_AsUnsignedLongLongMask(ctx, arg), value == ULLONG_MAX)
    case 'n': STORE(HPy_ssize_t, HPyLong_AsSsize_t(ctx, arg), value == -1)
    case 'f': STORE(float, HPyFloat_AsDouble(ctx, arg), value == -1.0f)
    case 'd': STORE(double, HPyFloat_AsDouble(ctx, arg), value == -1.0)
    case 'p': STORE(int, HPy_IsTrue(ctx, arg), value == -1)
    case 'O': STORE(HPy, arg, false)
    case 's': {
        const char **output = va_arg(*values, const char **);
        return HPy_IsNull(arg) || parse_text(p, arg, output);
    }
    default:
        return parse_fail(p, ctx->h_SystemError, "unknown format character: ", (char[]){code, '\0'});
    }
}

int
HPyArg_Parse(HPyContext *ctx, HPyTracker *tracker, const HPy *args, size_t nargs, const char *format, ...)
{
    Parse p;
    char name[96];
    va_list values;
    size_t i = 0;
    int ok = parse_start(&p, ctx, tracker, format, name, sizeof(name));
    va_start(values, format);
    for (char code; ok && (code = parse_next(&p)) != '\0'; i++) {
        if (i >= nargs && !p.optional)
            ok = parse_fail(&p, ctx->h_TypeError, "required positional argument missing", "");
        else
            ok = parse_item(&p, code, i < nargs ? args[i] : HPy_NULL, &values);
    }
    va_end(values);
    if (ok && i < nargs)
        ok = parse_fail(&p, ctx->h_TypeError, "mismatched args (too many arguments for fmt)", "");
    return parse_finish(&p, ok);
}

/// The two ways keywords arrive: values behind the positional ones with a tuple of names, or a dict.
typedef struct {
    const HPy *values;
    HPy names;
    HPy dict;
    HPy_ssize_t count;
    HPy_ssize_t used;
} Keywords;

static int
name_equals(HPyContext *ctx, HPy h, const char *name)
{
    HPy other = HPyUnicode_FromString(ctx, name);
    if (HPy_IsNull(other))
        return -1;
    int equal = HPy_RichCompareBool(ctx, h, other, HPy_EQ);
    HPy_Close(ctx, other);
    return equal;
}

/// Finds a keyword's value: null if absent, 0 on error. Values out of a dict are new handles, for the tracker.
static int
find_keyword(Parse *p, Keywords *kw, const char *name, HPy *value)
{
    HPyContext *ctx = p->ctx;
    *value = HPy_NULL;
    if (kw->used == kw->count)
        return 1;
    if (!HPy_IsNull(kw->dict)) {
        HPy key = HPyUnicode_FromString(ctx, name);
        int found = HPy_IsNull(key) ? -1 : HPy_Contains(ctx, kw->dict, key);
        if (found > 0)
            *value = HPy_GetItem(ctx, kw->dict, key);
        HPy_Close(ctx, key);
        if (found < 0 || (found > 0 && HPy_IsNull(*value)))
            return 0;
        kw->used += found;
        return 1;
    }
    for (HPy_ssize_t i = 0; i < kw->count; i++) {
        HPy h = HPy_GetItem_i(ctx, kw->names, i);
        int equal = HPy_IsNull(h) ? -1 : name_equals(ctx, h, name);
        HPy_Close(ctx, h);
        if (equal < 0)
            return 0;
        if (equal > 0) {
            *value = kw->values[i];
            kw->used++;
            return 1;
        }
    }
    return 1;
}

/// The dict keeps a value alive; its handle lives until the tracker's end, or only for this call without one.
static int
parse_dict_value(Parse *p, char code, HPy value, va_list *values)
{
    if (p->tracker != NULL && HPyTracker_Add(p->ctx, *p->tracker, value) < 0) {
        HPy_Close(p->ctx, value);
        return 0;
    }
    int ok = parse_item(p, code, value, values);
    if (p->tracker == NULL)
        HPy_Close(p->ctx, value);
    return ok;
}

static int
parse_keywords(Parse *p, const HPy *args, size_t nargs, Keywords *kw, const char **names, va_list *values)
{
    HPyContext *ctx = p->ctx;
    size_t i = 0;
    for (char code; (code = parse_next(p)) != '\0'; i++) {
        if (names[i] == NULL)
            return parse_fail(p, ctx->h_SystemError, "more format characters than keywords", "");
        bool positional = i < nargs;
        if (positional && p->keyword_only)
            return parse_fail(p, ctx->h_TypeError, "keyword only argument passed as positional: ", names[i]);
        HPy value = HPy_NULL;
        if (*names[i] != '\0' && !find_keyword(p, kw, names[i], &value))
            return 0;
        if (positional && !HPy_IsNull(value)) {
            if (!HPy_IsNull(kw->dict))
                HPy_Close(ctx, value);
            return parse_fail(p, ctx->h_TypeError, "argument given by name and position: ", names[i]);
        }
        if (!positional && HPy_IsNull(value) && !p->optional)
            return parse_fail(p, ctx->h_TypeError, "no value for required argument: ", names[i]);
        bool owned = !HPy_IsNull(value) && !HPy_IsNull(kw->dict);
        int ok = owned ? parse_dict_value(p, code, value, values)
            : parse_item(p, code, positional ? args[i] : value, values);
        if (!ok)
            return 0;
    }
    if (names[i] != NULL)
        return parse_fail(p, ctx->h_SystemError, "more keywords than format characters", "");
    if (i < nargs)
        return parse_fail(p, ctx->h_TypeError, "mismatched args (too many arguments for fmt)", "");
    return kw->used == kw->count || parse_fail(p, ctx->h_TypeError, "got an unexpected keyword argument", "");
}

#define PARSE_KEYWORDS(...) \
    Parse p; \
    char name[96]; \
    Keywords kw = {__VA_ARGS__}; \
    va_list values; \
    va_start(values, keywords); \
    int ok = parse_start(&p, ctx, tracker, format, name, sizeof(name)) \
        && parse_keywords(&p, args, (size_t)nargs, &kw, keywords, &values); \
    va_end(values); \
    return parse_finish(&p, ok)

int
HPyArg_ParseKeywords(HPyContext *ctx, HPyTracker *tracker, const HPy *args, size_t nargs, HPy kwnames,
    const char *format, const char *keywords[], ...)
{
    HPy_ssize_t count = HPy_IsNull(kwnames) ? 0 : HPy_Length(ctx, kwnames);
#ifdef HPY_KEYWORD_DICTS
    PARSE_KEYWORDS(.dict = kwnames, .count = count);
#else
    PARSE_KEYWORDS(.values = args + nargs, .names = kwnames, .count = count);
#endif
}

int
HPyArg_ParseKeywordsDict(HPyContext *ctx, HPyTracker *tracker, const HPy *args, HPy_ssize_t nargs, HPy kw_dict,
    const char *format, const char *keywords[], ...)
{
    PARSE_KEYWORDS(.dict = kw_dict, .count = HPy_IsNull(kw_dict) ? 0 : HPy_Length(ctx, kw_dict));
}
