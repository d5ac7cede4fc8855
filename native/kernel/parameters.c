#include "parameters.h"

#include <stdlib.h>
#include <string.h>

/// What follows `text`, of that length, where a pair of `parameters` begins with it and goes on with one of `next`.
static const char *
find(const char *parameters, const char *text, size_t length, const char *next)
{
    for (const char *p = parameters;; p++) {
        if (strncmp(p, text, length) == 0 && strchr(next, p[length]) != NULL)
            return p + length;
        p = strchr(p, ';');
        if (p == NULL)
            return NULL;
    }
}

int
has_parameter(const char *parameters, const char *pairs)
{
    while (*pairs != '\0') {
        size_t length = strcspn(pairs, ";");
        if (find(parameters, pairs, length, ";") == NULL)  /* strchr also finds the end of the string */
            return 0;
        pairs += length + (pairs[length] == ';');
    }
    return 1;
}

long
parameter_number(const char *parameters, const char *name, long otherwise)
{
    const char *rest = find(parameters, name, strlen(name), "=");
    return rest == NULL || *rest == '\0' ? otherwise : strtol(rest + 1, NULL, 10);
}
