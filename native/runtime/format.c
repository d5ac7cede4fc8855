/* HPyUnicode_FromFormat and HPyErr_Format: C's conversions, and %U %S %R %A for handles. */
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "hpy.h"

/// Appends through a list of pieces: their lengths are not known before.
static int
append(HPyContext *ctx, HPy pieces, HPy piece)
{
    int failed = HPy_IsNull(piece) ? -1 : HPyList_Append(ctx, pieces, piece);
    HPy_Close(ctx, piece);
    return failed;
}

static HPy
handle_text(HPyContext *ctx, char code, HPy h)
{
    switch (code) {
    case 'U': return HPy_Dup(ctx, h);
    case 'S': return HPy_Str(ctx, h);
    case 'A': return HPy_ASCII(ctx, h);
    default: return HPy_Repr(ctx, h);
    }
}

/// A conversion from '%' to its letter, printed by the C library with the type its length modifier says.
static HPy
c_text(HPyContext *ctx, const char *directive, va_list *values)
{
    char buffer[512];
    size_t length = strlen(directive);
    char code = directive[length - 1];
    const char *modifier = directive + strcspn(directive, "lzc");
    if (code == 's')
        snprintf(buffer, sizeof(buffer), directive, va_arg(*values, const char *));
    else if (code == 'p')
        snprintf(buffer, sizeof(buffer), directive, va_arg(*values, void *));
    else if (strncmp(modifier, "ll", 2) == 0)
        snprintf(buffer, sizeof(buffer), directive, va_arg(*values, long long));
    else if (*modifier == 'l')
        snprintf(buffer, sizeof(buffer), directive, va_arg(*values, long));
    else if (*modifier == 'z')
        snprintf(buffer, sizeof(buffer), directive, va_arg(*values, size_t));
    else
        snprintf(buffer, sizeof(buffer), directive, va_arg(*values, int));
    return HPyUnicode_FromString(ctx, buffer);
}

static HPy
plain_text(HPyContext *ctx, const char *text, size_t length)
{
    HPy bytes = HPyBytes_FromStringAndSize(ctx, text, (HPy_ssize_t)length);
    HPy result = HPy_IsNull(bytes) ? HPy_NULL : HPyUnicode_FromEncodedObject(ctx, bytes, "utf-8", NULL);
    HPy_Close(ctx, bytes);
    return result;
}

static int
format_pieces(HPyContext *ctx, HPy pieces, const char *f, va_list *values)
{
    while (*f != '\0') {
        size_t plain = strcspn(f, "%");
        if (plain > 0 && append(ctx, pieces, plain_text(ctx, f, plain)) < 0)
            return -1;
        f += plain;
        if (*f == '\0')
            break;
        size_t length = 1 + strspn(f + 1, "0123456789.-lz");
        char code = f[length], directive[32];
        HPy piece;
        if (code != '\0' && strchr("USAR", code) != NULL) {
            piece = handle_text(ctx, code, va_arg(*values, HPy));
        } else if (code == '%') {
            piece = HPyUnicode_FromString(ctx, "%");
        } else if (code != '\0' && strchr("cdiuxXsp", code) != NULL && length + 1 < sizeof(directive)) {
            memcpy(directive, f, length + 1);
            directive[length + 1] = '\0';
            piece = c_text(ctx, directive, values);
        } else {
            HPyErr_SetString(ctx, ctx->h_SystemError, "invalid format string");
            return -1;
        }
        if (append(ctx, pieces, piece) < 0)
            return -1;
        f += length + 1;
    }
    return 0;
}

static HPy
format_text(HPyContext *ctx, const char *format, va_list *values)
{
    HPy pieces = HPyList_New(ctx, 0), result = HPy_NULL;
    if (!HPy_IsNull(pieces) && format_pieces(ctx, pieces, format, values) == 0) {
        /* In calls that every version of HPy has. */
        HPy empty = HPyUnicode_FromString(ctx, "");
        HPy join = HPy_IsNull(empty) ? HPy_NULL : HPy_GetAttr_s(ctx, empty, "join");
        HPy args = HPy_IsNull(join) ? HPy_NULL : HPyTuple_Pack(ctx, 1, pieces);
        if (!HPy_IsNull(args))
            result = HPy_CallTupleDict(ctx, join, args, HPy_NULL);
        HPy_Close(ctx, args);
        HPy_Close(ctx, join);
        HPy_Close(ctx, empty);
    }
    HPy_Close(ctx, pieces);
    return result;
}

HPy
HPyUnicode_FromFormat(HPyContext *ctx, const char *format, ...)
{
    va_list values;
    va_start(values, format);
    HPy text = format_text(ctx, format, &values);
    va_end(values);
    return text;
}

HPy
HPyErr_Format(HPyContext *ctx, HPy type, const char *format, ...)
{
    va_list values;
    va_start(values, format);
    HPy text = format_text(ctx, format, &values);
    va_end(values);
    if (!HPy_IsNull(text))
        HPyErr_SetObject(ctx, type, text);
    HPy_Close(ctx, text);
    return HPy_NULL;
}
