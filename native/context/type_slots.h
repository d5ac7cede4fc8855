/* The slots and tables of a type under construction. */
#ifndef BENCH_CONTEXT_TYPE_SLOTS_H
#define BENCH_CONTEXT_TYPE_SLOTS_H

#include "type_info.h"

#define HPY_MAX_SLOT 80

/// Legacy slots and ours; each number at most once, so the array is large enough.
typedef struct {
    PyType_Slot slots[HPY_MAX_SLOT + 8];
    int count;
    bool has_slot[HPY_MAX_SLOT + 8];
} HPySlots;

static inline void
hpy_add_slot(HPySlots *s, int slot, void *function)
{
    s->slots[s->count++] = (PyType_Slot){slot, function};
    s->has_slot[slot] = true;
}

/// Raises TypeError; returns -1.
HPY_HIDDEN int hpy_refuse(const HPyType_Spec *spec, const char *why);
/// Converts what the spec defines; NULL with an exception set if it cannot be.
HPY_HIDDEN HPyTypeInfo *hpy_define_type(const HPyType_Spec *spec, size_t struct_offset, HPySlots *slots);
/// -1 and SystemError if the signature is none of a method.
HPY_HIDDEN int hpy_fill_method(PyMethodDef *method, const HPyMeth *meth);

#endif
