/* What no HPy release offers: prototypes of this project's own contexts, marked _prototype in every table. */
#ifndef BENCH_HPY_PROTOTYPE_H
#define BENCH_HPY_PROTOTYPE_H

#include <string.h>

#include <hpy.h>

/// What ctx->_private points to in our contexts; what another host keeps there is its own business.
typedef struct {
    void *module_state;  /* hpy PR #328: state that the context holds for a module */
    void *slots[64];     /* faster-cpython/ideas#692: a slot a global */
    int (*type_check_slot)(HPyContext *ctx, HPy type, const HPyDef *expected);
    HPy (*maybe_get_attr_s)(HPyContext *ctx, HPy h, const char *name);
} HPyPrototypes;

static inline HPyPrototypes *
hpy_prototypes(const HPyContext *ctx)
{
    return (HPyPrototypes *)ctx->_private;
}

/// Whether the context is ours: by its name, as anything else may be read differently.
static inline bool
hpy_has_prototypes(const HPyContext *ctx)
{
    return strstr(ctx->name, "(Bench)") != NULL;
}

/* HPyType_CheckSlot, as the notes propose it: whether the type's slot is what `expected` defines. */
#ifdef HPY_DIRECT
static inline int
HPyType_CheckSlot(HPyContext *ctx HPY_MAYBE_UNUSED, HPy type, const HPyDef *expected)
{
    PyTypeObject *o = (PyTypeObject *)hpy_object(type);
    /* No static type is made from an HPyDef; before 3.10, PyType_GetSlot refuses them. */
    if (expected->kind != HPyDef_Kind_Slot || expected->slot.slot == HPy_tp_destroy
        || !PyType_HasFeature(o, Py_TPFLAGS_HEAPTYPE))
        return 0;
    return PyType_GetSlot(o, expected->slot.slot) == (void *)expected->slot.cpy_trampoline;
}
#else
static inline int
HPyType_CheckSlot(HPyContext *ctx, HPy type, const HPyDef *expected)
{
    return hpy_prototypes(ctx)->type_check_slot(ctx, type, expected);
}
#endif

#if defined(HPY_HOST) || defined(HPY_ABI_CPYTHON)
#include "cpython/optional_attr.h"

static inline HPy
hpy_maybe_get_attr_s(HPyContext *ctx HPY_MAYBE_UNUSED, HPy h, const char *name)
{
    PyObject *key = PyUnicode_FromString(name), *result;
    if (key == NULL)
        return HPy_NULL;
    (void)optional_attr(hpy_object(h), key, &result);
    Py_DECREF(key);
    return hpy_wrap(result);
}
#endif

/// The attribute; HPy_NULL if there is none, and then without an exception.
static inline HPy
HPy_MaybeGetAttr_s(HPyContext *ctx, HPy h, const char *name)
{
#ifdef HPY_ABI_CPYTHON
    return hpy_maybe_get_attr_s(ctx, h, name);
#else
    return hpy_prototypes(ctx)->maybe_get_attr_s(ctx, h, name);
#endif
}

#endif
