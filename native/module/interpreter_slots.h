/* Slots indexed by interpreter, then by global: faster-cpython/ideas#692 with what CPython offers today. */
#ifndef BENCH_INTERPRETER_SLOTS_H
#define BENCH_INTERPRETER_SLOTS_H

#include <Python.h>

#include "kernel.h"

enum { INTERPRETERS = 8, GLOBAL_SLOTS = 64 };

/* Hidden, hence reached as a file's own statics are. */
extern __attribute__((visibility("hidden"))) void **interpreter_slots[INTERPRETERS];
extern __attribute__((visibility("hidden"))) size_t global_index;  /* what PyGlobal_Init would have given */

static inline PyInterpreterState *
current_interpreter(void)
{
#if PY_VERSION_HEX >= 0x03090000
    return PyInterpreterState_Get();
#else
    return PyThreadState_Get()->interp;
#endif
}

static inline void *
interpreter_slot(value_t dep)
{
    int64_t id = PyInterpreterState_GetID(current_interpreter());
    return (*at(&interpreter_slots[id], dep))[global_index];
}

/// Puts `value` where interpreter_slot finds it; -1 with an error set.
int set_interpreter_slot(void *value);

#endif
