/* What the Interop suite calls: functions that do as little as their arguments allow. */
#include "dotnet_context.h"

DOTNET_EXPORT int64_t
interop_add(int64_t a, int64_t b)
{
    return a + b;
}

DOTNET_EXPORT int64_t
interop_utf8(const char *text)
{
    return text[0];
}

DOTNET_EXPORT int64_t
interop_utf16(const uint16_t *text)
{
    return text[0];
}

DOTNET_EXPORT int64_t
interop_span(const int64_t *items, int64_t count)
{
    return items[count - 1];
}

DOTNET_EXPORT int64_t
interop_identity(int64_t value)
{
    return value;
}

/// A callback as an argument.
DOTNET_EXPORT int64_t
interop_callback(int64_t (*callback)(int64_t), int64_t value)
{
    return callback(value);
}

/// Reverse calls, each waiting for the one before.
DOTNET_EXPORT int64_t
interop_repeat(int64_t (*callback)(int64_t), int64_t value, int64_t times)
{
    for (; times != 0; times--)
        value = callback(value);
    return value;
}
