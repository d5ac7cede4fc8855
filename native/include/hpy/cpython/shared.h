/* What is compiled once, in native/context/: into an extension of the CPython ABI or into the host. */
#ifndef BENCH_HPY_CPYTHON_SHARED_H
#define BENCH_HPY_CPYTHON_SHARED_H

HPY_HIDDEN HPy HPyType_FromSpec(HPyContext *ctx, HPyType_Spec *spec, HPyType_SpecParam *params);
HPY_HIDDEN HPy HPyType_GenericNew(HPyContext *ctx, HPy type, const HPy *args, HPy_ssize_t nargs, HPy kw);
HPY_HIDDEN HPy _HPy_New(HPyContext *ctx, HPy type, void **data);
HPY_HIDDEN HPyType_BuiltinShape _HPyType_GetBuiltinShape(HPyContext *ctx, HPy type);
HPY_HIDDEN int HPy_SetCallFunction(HPyContext *ctx, HPy h, HPyCallFunction *function);
HPY_HIDDEN HPy HPyCapsule_New(HPyContext *ctx, void *pointer, const char *name, HPyCapsule_Destructor *destructor);
HPY_HIDDEN int HPyCapsule_Set(HPyContext *ctx, HPy capsule, _HPyCapsule_key key, void *value);
HPY_HIDDEN HPyTracker HPyTracker_New(HPyContext *ctx, HPy_ssize_t capacity);
HPY_HIDDEN int HPyTracker_Add(HPyContext *ctx, HPyTracker tracker, HPy h);
HPY_HIDDEN void HPyTracker_ForgetAll(HPyContext *ctx, HPyTracker tracker);
HPY_HIDDEN void HPyTracker_Close(HPyContext *ctx, HPyTracker tracker);

/// Calls a traverse implementation on the struct of self, as a trampoline must.
HPY_HIDDEN int hpy_call_traverse(HPyFunc_TRAVERSEPROC_type *impl, PyObject *self, visitproc visit, void *arg);
/// The definition for PyModuleDef_Init, made once per HPyModuleDef.
HPY_HIDDEN PyModuleDef *hpy_module_def(const char *name, HPyModuleDef *def);
HPY_HIDDEN void hpy_fill_handles(HPyContext *ctx);

#endif
