/* The handles of the debug context: records that know where they came from. */
#ifndef BENCH_CONTEXT_DEBUG_HANDLE_H
#define BENCH_CONTEXT_DEBUG_HANDLE_H

#include "context.h"
#include "debug_queue.h"

typedef enum {
    DEBUG_OWNED,
    /// An argument of a call from Python: closed by the context, not by the extension.
    DEBUG_ARGUMENT,
    /// h_None and its like.
    DEBUG_CONSTANT,
    DEBUG_CLOSED,
} DebugState;

typedef struct {
    DebugNode node;
    HPy universal;
    DebugState state;
    long generation;
    const void *opened_at;
    const void *closed_at;
} DebugHandle;

HPY_HIDDEN HPy debug_open(HPy universal, DebugState state, const void *site);
/// The universal handle; a closed one is reported and replaced by None.
HPY_HIDDEN HPy debug_use(HPy h, const void *site);
/// Ends a handle and passes its reference on; a handle not to be closed here is reported, the result is null.
HPY_HIDDEN HPy debug_release(HPy h, DebugState expected, const void *site);
HPY_HIDDEN void debug_report(const char *what, const DebugHandle *handle, const void *site);

HPY_HIDDEN PyObject *debug_new_generation(PyObject *module, PyObject *ignored);
HPY_HIDDEN PyObject *debug_open_handles(PyObject *module, PyObject *args);
HPY_HIDDEN PyObject *debug_set_on_invalid_handle(PyObject *module, PyObject *callable);

#endif
