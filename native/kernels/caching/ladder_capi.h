/* The access ladder in the C API: every rung is a way to reach the state.
 * Set-up (capi_module.c) makes all of them lead to the same State. */
#ifndef BENCH_LADDER_CAPI_H
#define BENCH_LADDER_CAPI_H

#include "capi_rungs.h"

static inline State *
reach_c_static(value_t dep)
{
    return at(&c_static, dep);
}

static inline State *
reach_c_static_pointer(value_t dep)
{
    return *at(&c_static_pointer, dep);
}

static inline State *
reach_passed_state(const Env *env, value_t dep)
{
    return at(env->state, dep);
}

static inline State *
reach_module_state(const Env *env, value_t dep)
{
    return PyModule_GetState(at(env->self, dep));
}

#if HAVE_DEFINING_CLASS
static inline State *
reach_defining_class(const Env *env, value_t dep)
{
    return PyType_GetModuleState(at(env->defining_class, dep));
}
#define RUNG_DEFINING_CLASS(K, ABSENT, use) \
    K(CLASS_METHOD, defining_class) { return use(env, reach_defining_class(env, dep)); }
#define NOOP_CLASS_METHOD(NOOP, ABSENT, nothing) \
    NOOP(CLASS_METHOD, noop_class_method) { return nothing(env, dep); }
#else
#define NO_DEFINING_CLASS "needs CPython 3.9 (METH_METHOD, PyType_GetModuleState)"
#define RUNG_DEFINING_CLASS(K, ABSENT, use) ABSENT(defining_class, NO_DEFINING_CLASS)
#define NOOP_CLASS_METHOD(NOOP, ABSENT, nothing) ABSENT(noop_class_method, NO_DEFINING_CLASS)
#endif

#ifdef Py_LIMITED_API
#define HAVE_MODULE_BY_DEF (Py_LIMITED_API >= 0x030D0000)
#define NO_MODULE_BY_DEF "needs the limited API 3.13 (PyType_GetModuleByDef)"
#else
#define HAVE_MODULE_BY_DEF (PY_VERSION_HEX >= 0x030A0000)
#define NO_MODULE_BY_DEF "needs CPython 3.10 (PyType_GetModuleByDef, private until 3.11)"
#endif

#if HAVE_MODULE_BY_DEF
static inline State *
reach_module_by_def(const Env *env, value_t dep)
{
    PyTypeObject *type = Py_TYPE(at(env->self, dep));
    return PyModule_GetState(PyType_GetModuleByDef(type, &module_def));
}
#define RUNG_MODULE_BY_DEF(K, ABSENT, use) \
    K(SLOT, module_by_def) { return use(env, reach_module_by_def(env, dep)); }
#else
#define RUNG_MODULE_BY_DEF(K, ABSENT, use) ABSENT(module_by_def, NO_MODULE_BY_DEF)
#endif

#if PY_VERSION_HEX >= 0x030F0000 && (!defined(Py_LIMITED_API) || Py_LIMITED_API >= 0x030F0000)
/// The module's token is its PyModuleDef's address, however it was made (capi_module.c); the reference is a new one.
static inline State *
reach_module_by_token(const Env *env, value_t dep)
{
    PyObject *module = PyType_GetModuleByToken(Py_TYPE(at(env->self, dep)), &module_def);
    State *state = PyModule_GetState(module);
    Py_DECREF(module);
    return state;
}
#define RUNG_MODULE_BY_TOKEN(K, ABSENT, use) \
    K(SLOT, module_by_token) { return use(env, reach_module_by_token(env, dep)); }
#else
#ifdef Py_LIMITED_API
#define NO_MODULE_BY_TOKEN "needs the limited API 3.15 (PyType_GetModuleByToken)"
#else
#define NO_MODULE_BY_TOKEN "needs CPython 3.15 (PyType_GetModuleByToken)"
#endif
#define RUNG_MODULE_BY_TOKEN(K, ABSENT, use) ABSENT(module_by_token, NO_MODULE_BY_TOKEN)
#endif

static inline State *
reach_thread_local(value_t dep)
{
    return *at(&thread_state, dep);
}

static inline State *
reach_interpreter_array(value_t dep)
{
    return interpreter_slot(dep);
}

static inline State *
reach_object_state(const Env *env, value_t dep)
{
    return at((Instance *)env->self, dep)->state;
}

#ifndef Py_LIMITED_API
static inline State *
reach_type_state(const Env *env, value_t dep)
{
    return ((MetaType *)Py_TYPE(at(env->self, dep)))->state;
}
#define RUNG_TYPE_STATE(K, ABSENT, use) \
    K(META_METHOD, type_state) { return use(env, reach_type_state(env, dep)); }
#else
#define RUNG_TYPE_STATE(K, ABSENT, use) \
    ABSENT(type_state, "needs the type's struct, which the limited API hides")
#endif

static inline State *
reach_capsule_static(value_t dep)
{
    return PyCapsule_GetPointer(*at(&static_capsule, dep), CAPSULE_NAME);
}

static inline State *
reach_capsule_module_dict(const Env *env, value_t dep)
{
    PyObject *capsule = PyObject_GetAttr(at(env->self, dep), capsule_name_in_module);
    State *state = PyCapsule_GetPointer(capsule, CAPSULE_NAME);
    Py_DECREF(capsule);
    return state;
}

static inline State *
reach_context_cache(const Env *env, value_t dep)
{
    ContextCache *cache = at(&context_cache, dep);
    PyInterpreterState *interpreter = current_interpreter();
    if (__builtin_expect(cache->interpreter != interpreter, 0)) {
        cache->state = PyModule_GetState(env->self);
        cache->interpreter = interpreter;
    }
    return cache->state;
}

/* A workload climbs the whole ladder with one macro:
 *   NOOP(shape, strategy)  opens a no-op of the workload, K(shape, strategy) a kernel
 *   ABSENT(strategy, why)  says why a rung is missing
 *   RESULT                 what the kernels return
 *   nothing(env, dep)      the no-op's value
 *   use(env, state)        the operation on the state
 *   implementation         name of the typed C function behind the clinic's trampoline */
#define LADDER(NOOP, K, ABSENT, RESULT, nothing, use, implementation)                        \
    NOOP(FUNCTION, noop) { return nothing(env, dep); }                                       \
    NOOP(METHOD, noop_method) { return nothing(env, dep); }                                  \
    NOOP(SLOT, noop_slot) { return nothing(env, dep); }                                      \
    NOOP_CLASS_METHOD(NOOP, ABSENT, nothing)                                                 \
    K(FUNCTION, c_static) { return use(env, reach_c_static(dep)); }                          \
    K(METHOD, c_static_method) { return use(env, reach_c_static(dep)); }                     \
    K(SLOT, c_static_slot) { return use(env, reach_c_static(dep)); }                         \
    K(FUNCTION, c_static_pointer) { return use(env, reach_c_static_pointer(dep)); }          \
    K(LOOP, passed_state) { return use(env, reach_passed_state(env, dep)); }                 \
    K(FUNCTION, module_state) { return use(env, reach_module_state(env, dep)); }             \
    RUNG_DEFINING_CLASS(K, ABSENT, use)                                                      \
    RUNG_MODULE_BY_DEF(K, ABSENT, use)                                                       \
    RUNG_MODULE_BY_TOKEN(K, ABSENT, use)                                                     \
    K(FUNCTION, thread_local) { return use(env, reach_thread_local(dep)); }                  \
    K(FUNCTION, interpreter_array_prototype) { return use(env, reach_interpreter_array(dep)); } \
    K(METHOD, object_state) { return use(env, reach_object_state(env, dep)); }               \
    RUNG_TYPE_STATE(K, ABSENT, use)                                                          \
    K(FUNCTION, capsule_static) { return use(env, reach_capsule_static(dep)); }              \
    K(FUNCTION, capsule_module_dict) { return use(env, reach_capsule_module_dict(env, dep)); } \
    static __attribute__((noinline)) RESULT implementation(State *state, PyObject *arg, value_t zero) \
    {                                                                                        \
        const Env env_of_implementation = {.arg = arg, .zero = zero}, *env = &env_of_implementation; \
        (void)env;                                                                           \
        return use(env, state);                                                              \
    }                                                                                        \
    K(FUNCTION, clinic_state)                                                                \
    {                                                                                        \
        return implementation(reach_module_state(env, dep), env->arg, env->zero);            \
    }                                                                                        \
    K(FUNCTION, context_cache) { return use(env, reach_context_cache(env, dep)); }

/// The value of most no-ops.
#define nothing(env, dep) (dep)

#endif
