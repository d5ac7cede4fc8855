#include "parameters.h"

#include <stdlib.h>
#include <string.h>

/// What follows `text` where a pair of `parameters` begins with it and goes on with one of `next`.
static const char *
find(const char *parameters, const char *text, const char *next)
{
    size_t length = strlen(text);
    for (const char *p = parameters; (p = strstr(p, text)) != NULL; p += length)
        if ((p == parameters || p[-1] == ';') && strchr(next, p[length]) != NULL)
            return p + length;
    return NULL;
}

int
has_parameter(const char *parameters, const char *pair)
{
    return find(parameters, pair, ";") != NULL;  /* strchr also finds the end of the string */
}

long
parameter_number(const char *parameters, const char *name, long otherwise)
{
    const char *rest = find(parameters, name, "=");
    return rest == NULL || *rest == '\0' ? otherwise : strtol(rest + 1, NULL, 10);
}
