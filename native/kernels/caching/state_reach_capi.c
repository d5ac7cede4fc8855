/* state_reach (K20): a function and the functions it calls, each using the state once.
 * numpy #31992 asks where to fetch it: at each use, or early and passed down. */
#include "descent.h"
#include "ladder_capi.h"

WORKLOAD(state_reach)
{
    state->number = 7;
    frames = (unsigned)parameter_number(parameters, "frames", 1);
    return 0;
}

DESCENT(descend_passed, State *, from->number)

#define SITE(shape, where, holder, fetch)                                         \
    DESCENT(descend_##where, PyObject *, fetch(from)->number)                      \
    REACH(shape, noop, where, descend_noop(dep, frames)) \
    REACH(shape, c_static, where, descend_passed(reach_c_static(dep), frames)) \
    REACH(shape, fetch_each_use, where, descend_##where(at((PyObject *)(holder), dep), frames)) \
    REACH(shape, fetch_early, where, descend_passed(fetch(at((PyObject *)(holder), dep)), frames))

#define NO_SITE(where, why)                                                       \
    KERNEL_ABSENT_FOR(state_reach, noop, site, where, why)                         \
    KERNEL_ABSENT_FOR(state_reach, c_static, site, where, why)                     \
    KERNEL_ABSENT_FOR(state_reach, fetch_each_use, site, where, why)               \
    KERNEL_ABSENT_FOR(state_reach, fetch_early, site, where, why)

#define fetch_from_module(module) ((State *)PyModule_GetState(module))
SITE(FUNCTION, function, env->self, fetch_from_module)

#if HAVE_DEFINING_CLASS
#define fetch_from_class(class) ((State *)PyType_GetModuleState((PyTypeObject *)(class)))
SITE(CLASS_METHOD, method, env->defining_class, fetch_from_class)
#else
NO_SITE(method, NO_DEFINING_CLASS)
#endif

#if HAVE_MODULE_BY_DEF
#define fetch_by_def(self) ((State *)PyModule_GetState(PyType_GetModuleByDef(Py_TYPE(self), &module_def)))
SITE(SLOT, slot, env->self, fetch_by_def)
SITE(GETTER, getset, env->self, fetch_by_def)
#else
NO_SITE(slot, NO_MODULE_BY_DEF)
NO_SITE(getset, NO_MODULE_BY_DEF)
#endif
