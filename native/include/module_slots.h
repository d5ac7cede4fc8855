/* What a module says of itself to interpreters that ask. Without it a free-threaded interpreter switches its GIL on when
 * the module is imported, and what is measured afterwards is not what its label says. */
#ifndef BENCH_MODULE_SLOTS_H
#define BENCH_MODULE_SLOTS_H

#include <Python.h>

#if PY_VERSION_HEX >= 0x030D0000 && !defined(Py_LIMITED_API)
#  define RUNS_WITHOUT_GIL {Py_mod_gil, Py_MOD_GIL_NOT_USED},
#else
#  define RUNS_WITHOUT_GIL
#endif

/* A module whose statics hold Python objects would share them between interpreters. */
#if PY_VERSION_HEX >= 0x030C0000 && !defined(Py_LIMITED_API)
#  define SHARES_NO_OBJECTS {Py_mod_multiple_interpreters, Py_MOD_PER_INTERPRETER_GIL_SUPPORTED},
#  define SHARES_OBJECTS {Py_mod_multiple_interpreters, Py_MOD_MULTIPLE_INTERPRETERS_NOT_SUPPORTED},
#else
#  define SHARES_NO_OBJECTS
#  define SHARES_OBJECTS
#endif

#endif
