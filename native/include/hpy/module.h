/* HPy_MODINIT: the entry points of an extension. HPY_EXPORT: CPython 3.8's PyMODINIT_FUNC does not undo
 * -fvisibility=hidden. */
#ifndef BENCH_HPY_MODULE_H
#define BENCH_HPY_MODULE_H

#ifdef HPY_ABI_CPYTHON
#  define HPy_MODINIT(NAME, DEF) \
    HPyContext hpy_cpython_context; \
    HPY_EXPORT PyObject *PyInit_##NAME(void); \
    PyMODINIT_FUNC PyInit_##NAME(void) \
    { \
        hpy_fill_handles(&hpy_cpython_context); \
        PyModuleDef *def = hpy_module_def(#NAME, &DEF); \
        return def == NULL ? NULL : PyModuleDef_Init(def); \
    }
#else
#  define HPy_MODINIT(NAME, DEF) \
    HPyContext *_ctx_for_trampolines; \
    HPY_EXPORT uint32_t get_required_hpy_major_version_##NAME(void); \
    HPY_EXPORT uint32_t get_required_hpy_minor_version_##NAME(void); \
    HPY_EXPORT void HPyInitGlobalContext_##NAME(HPyContext *ctx); \
    HPY_EXPORT HPyModuleDef *HPyInit_##NAME(void); \
    HPY_EXPORT uint32_t get_required_hpy_major_version_##NAME(void) { return HPY_ABI_VERSION; } \
    HPY_EXPORT uint32_t get_required_hpy_minor_version_##NAME(void) { return HPY_ABI_VERSION_MINOR; } \
    HPY_EXPORT void HPyInitGlobalContext_##NAME(HPyContext *ctx) { _ctx_for_trampolines = ctx; } \
    HPY_EXPORT HPyModuleDef *HPyInit_##NAME(void) { return &DEF; }
#endif

#endif
