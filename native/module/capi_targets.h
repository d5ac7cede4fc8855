/* What the interpreter calls to run a C-API kernel once. */
#ifndef BENCH_CAPI_TARGETS_H
#define BENCH_CAPI_TARGETS_H

#include "capi_rungs.h"

/// A kernel made callable. Definitions stay here as long as the process: types point into them.
typedef struct Target {
    struct Target *next;
    const Kernel *kernel;
    PyMethodDef methods[2];
    PyGetSetDef getset[2];
    PyObject *type;      /* that the method, slot or getter hangs on; NULL for functions */
    PyObject *callable;  /* function or method descriptor; None for slots, getters and loops */
    Env env;             /* what the C loops get */
} Target;

/// The kernel's target with a fresh instance, its class `mro_depth` deep. NULL with an error set.
Target *make_target(PyObject *module, const Kernel *kernel, PyObject *argument, long mro_depth);

#endif
