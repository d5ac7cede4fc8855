/* HPyTracker: handles to be closed together. Works on the handles of any context: it closes through ctx. */
#include "compat.h"

typedef struct {
    HPy_ssize_t capacity;
    HPy_ssize_t count;
    HPy *handles;
} Tracker;

enum { DEFAULT_CAPACITY = 5 };

#ifdef HPY_HOST
#  define CLOSE(ctx, h) (ctx)->ctx_Close(ctx, h)
#else
#  define CLOSE(ctx, h) HPy_Close(ctx, h)
#endif

HPyTracker
HPyTracker_New(HPY_CTX, HPy_ssize_t capacity)
{
    Tracker *t = PyMem_Malloc(sizeof(*t));
    capacity = capacity > 0 ? capacity : DEFAULT_CAPACITY;
    HPy *handles = PyMem_Malloc((size_t)capacity * sizeof(HPy));
    if (t == NULL || handles == NULL) {
        PyMem_Free(t);
        PyMem_Free(handles);
        PyErr_NoMemory();
        return (HPyTracker){0};
    }
    *t = (Tracker){capacity, 0, handles};
    return (HPyTracker){(intptr_t)t};
}

int
HPyTracker_Add(HPY_CTX, HPyTracker tracker, HPy h)
{
    Tracker *t = (Tracker *)tracker._i;
    if (t->count == t->capacity) {
        HPy *grown = PyMem_Realloc(t->handles, (size_t)t->capacity * 2 * sizeof(HPy));
        if (grown == NULL) {
            PyErr_NoMemory();
            return -1;
        }
        t->handles = grown;
        t->capacity *= 2;
    }
    t->handles[t->count++] = h;
    return 0;
}

void
HPyTracker_ForgetAll(HPY_CTX, HPyTracker tracker)
{
    ((Tracker *)tracker._i)->count = 0;
}

void
HPyTracker_Close(HPY_CTX, HPyTracker tracker)
{
    Tracker *t = (Tracker *)tracker._i;
    if (t == NULL)
        return;
    for (HPy_ssize_t i = 0; i < t->count; i++)
        CLOSE(ctx, t->handles[i]);
    PyMem_Free(t->handles);
    PyMem_Free(t);
}
