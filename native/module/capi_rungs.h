/* Where the rungs of the access ladder lead in the C API: what capi_module.c sets up, and kernels read. */
#ifndef BENCH_CAPI_RUNGS_H
#define BENCH_CAPI_RUNGS_H

#include "capi.h"
#include "interpreter_slots.h"

#define HAVE_DEFINING_CLASS (PY_VERSION_HEX >= 0x03090000)  /* METH_METHOD, PyType_GetModuleState */

/// Instances on whose methods and slots the kernels hang.
typedef struct {
    PyObject_HEAD
    State *state;  /* L8, object_state */
} Instance;

#ifndef Py_LIMITED_API
/// A type made by our metaclass (as NumPy's DTypeMeta): a heap type that carries the state.
typedef struct {
    PyHeapTypeObject heap;
    State *state;  /* L8, type_state */
} MetaType;
#endif

typedef struct {
    PyInterpreterState *interpreter;
    State *state;
} ContextCache;

/* Hidden, hence reached as a file's own statics are. */
#pragma GCC visibility push(hidden)
extern State c_static;                                    /* L0 */
extern State *c_static_pointer;                           /* L1 */
extern PyModuleDef module_def;                            /* L5 */
extern _Thread_local State *thread_state;                 /* L6 */
extern PyObject *static_capsule;                          /* L10 */
extern PyObject *capsule_name_in_module;                  /* L10: interned str */
extern ContextCache context_cache;                        /* L12 */
#pragma GCC visibility pop

#define CAPSULE_NAME "bench.state"

#endif
