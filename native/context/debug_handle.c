#include "debug_handle.h"
#include "debug_site.h"

#include <limits.h>

/// Closed handles are kept for a while, so that using one again is seen rather than read from freed memory.
enum { CLOSED_KEPT = 4096, SITE_LENGTH = 1024 };

static DebugQueue opened, closed;
static long generation;
static PyObject *on_invalid;

HPy
debug_open(HPy universal, DebugState state, const void *site)
{
    if (HPy_IsNull(universal))
        return HPy_NULL;
    DebugHandle *handle = malloc(sizeof(*handle));
    if (handle == NULL)
        Py_FatalError("HPy debug context: out of memory");
    *handle = (DebugHandle){.universal = universal, .state = state, .generation = generation, .opened_at = site};
    if (state == DEBUG_OWNED)
        debug_queue_append(&opened, &handle->node);
    return (HPy){(intptr_t)handle};
}

HPy
debug_use(HPy h, const void *site)
{
    DebugHandle *handle = (DebugHandle *)h._i;
    if (handle == NULL)
        return HPy_NULL;
    if (handle->state == DEBUG_CLOSED) {
        debug_report("a closed handle is used", handle, site);
        return hpy_wrap(Py_None);
    }
    return handle->universal;
}

HPy
debug_release(HPy h, DebugState expected, const void *site)
{
    DebugHandle *handle = (DebugHandle *)h._i;
    if (handle == NULL)
        return HPy_NULL;
    if (handle->state != expected) {
        debug_report(handle->state == DEBUG_CLOSED ? "a closed handle is closed again or returned"
            : handle->state == DEBUG_ARGUMENT ? "a borrowed argument is closed or returned without HPy_Dup"
            : "a constant of the context is closed or returned without HPy_Dup", handle, site);
        return HPy_NULL;
    }
    HPy universal = handle->universal;
    if (expected == DEBUG_OWNED)
        debug_queue_remove(&opened, &handle->node);
    handle->state = DEBUG_CLOSED;
    handle->closed_at = site;
    handle->universal = HPy_NULL;
    debug_queue_append(&closed, &handle->node);
    if (closed.size > CLOSED_KEPT)
        free(debug_queue_pop_front(&closed));
    return universal;
}

static void
site_or_dash(const void *site, char *text)
{
    if (site == NULL)
        strcpy(text, "-");
    else
        debug_site_describe(site, text, SITE_LENGTH);
}

/// Without a callback an invalid use is fatal, as its consequences without the debug context would be.
void
debug_report(const char *what, const DebugHandle *handle, const void *site)
{
    char here[SITE_LENGTH], from[SITE_LENGTH], until[SITE_LENGTH];
    site_or_dash(site, here);
    site_or_dash(handle == NULL ? NULL : handle->opened_at, from);
    site_or_dash(handle == NULL ? NULL : handle->closed_at, until);
    if (on_invalid == NULL) {
        fprintf(stderr, "HPy debug: %s: %s (opened: %s; closed: %s)\n", here, what, from, until);
        Py_FatalError("HPy debug: invalid handle");
    }
    HPySavedError error;
    HPY_SAVE_ERROR(error);
    PyObject *result = PyObject_CallFunction(on_invalid, "ssss", what, here, from, until);
    if (result == NULL)
        PyErr_WriteUnraisable(on_invalid);
    Py_XDECREF(result);
    HPY_RESTORE_ERROR(error);
}

PyObject *
debug_new_generation(PyObject *module, PyObject *ignored)
{
    (void)module, (void)ignored;
    return PyLong_FromLong(++generation);
}

/// [(object, "file:line"), …] of the handles opened since then and not closed; no more than `most`.
PyObject *
debug_open_handles(PyObject *module, PyObject *args)
{
    (void)module;
    long first, most = LONG_MAX;
    if (!PyArg_ParseTuple(args, "l|l:open_handles", &first, &most))
        return NULL;
    PyObject *list = PyList_New(0);
    for (DebugNode *node = opened.head; list != NULL && node != NULL && PyList_GET_SIZE(list) < most; node = node->next) {
        const DebugHandle *handle = (DebugHandle *)node;
        if (handle->generation < first)
            continue;
        char site[SITE_LENGTH];
        site_or_dash(handle->opened_at, site);
        PyObject *row = Py_BuildValue("(Os)", hpy_object(handle->universal), site);
        if (row == NULL || PyList_Append(list, row) < 0)
            Py_CLEAR(list);
        Py_XDECREF(row);
    }
    return list;
}

PyObject *
debug_set_on_invalid_handle(PyObject *module, PyObject *callable)
{
    (void)module;
    PyObject *old = on_invalid;
    Py_INCREF(callable);
    on_invalid = callable;
    if (callable == Py_None)
        Py_CLEAR(on_invalid);
    Py_XDECREF(old);
    Py_RETURN_NONE;
}
