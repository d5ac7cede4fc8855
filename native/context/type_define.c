/* From HPyDefs and legacy slots to the tables of a CPython type. */
#include "type_slots.h"

int
hpy_refuse(const HPyType_Spec *spec, const char *why)
{
    PyErr_Format(PyExc_TypeError, "HPyType_FromSpec(%s): %s", spec->name, why);
    return -1;
}

int
hpy_fill_method(PyMethodDef *method, const HPyMeth *meth)
{
    static const int flags[] = {[HPyFunc_VARARGS] = METH_FASTCALL, [HPyFunc_KEYWORDS] = METH_FASTCALL | METH_KEYWORDS,
        [HPyFunc_NOARGS] = METH_NOARGS, [HPyFunc_O] = METH_O};
    if (meth->signature < HPyFunc_VARARGS || meth->signature > HPyFunc_O) {
        PyErr_Format(PyExc_SystemError, "HPyMeth %s: signature %d is none of a method", meth->name, (int)meth->signature);
        return -1;
    }
    *method = (PyMethodDef){meth->name, (PyCFunction)meth->cpy_trampoline, flags[meth->signature], meth->doc};
    return 0;
}

/// Tables given as legacy slots are copied in front of ours: a type has one of each.
static void *
legacy_table(const HPyType_Spec *spec, int number)
{
    for (PyType_Slot *slot = spec->legacy_slots; slot != NULL && slot->slot != 0; slot++) {
        if (slot->slot == number)
            return slot->pfunc;
    }
    return NULL;
}

#define COUNT_NAMED(CTYPE, NAME, TABLE, N) \
    for (const CTYPE *row = (TABLE); row != NULL && row->NAME != NULL; row++) \
        (N)++
#define COPY_NAMED(CTYPE, NAME, TABLE, TO) \
    for (const CTYPE *row = (TABLE); row != NULL && row->NAME != NULL; row++) \
        *(TO)++ = *row

static HPyTypeInfo *
new_info(const HPyType_Spec *spec, size_t struct_offset)
{
    size_t count[HPyDef_Kind_GetSet + 1] = {0};
    for (HPyDef **def = spec->defines; def != NULL && *def != NULL; def++) {
        if ((unsigned)(*def)->kind > HPyDef_Kind_GetSet) {
            hpy_refuse(spec, "invalid HPyDef kind");
            return NULL;
        }
        count[(*def)->kind]++;
    }
    COUNT_NAMED(PyMethodDef, ml_name, legacy_table(spec, Py_tp_methods), count[HPyDef_Kind_Meth]);
    COUNT_NAMED(PyMemberDef, name, legacy_table(spec, Py_tp_members), count[HPyDef_Kind_Member]);
    COUNT_NAMED(PyGetSetDef, name, legacy_table(spec, Py_tp_getset), count[HPyDef_Kind_GetSet]);
    /* Raw: what stays for the life of the process is not the interpreter's leak. */
    HPyTypeInfo *info = PyMem_RawCalloc(1, sizeof(*info) + (count[HPyDef_Kind_GetSet] + 1) * sizeof(PyGetSetDef));
    if (info != NULL) {
        info->shape = spec->builtin_shape;
        info->struct_offset = struct_offset;
        info->methods = PyMem_RawCalloc(count[HPyDef_Kind_Meth] + 1, sizeof(PyMethodDef));
        info->members = PyMem_RawCalloc(count[HPyDef_Kind_Member] + 2, sizeof(PyMemberDef));
    }
    if (info == NULL || info->methods == NULL || info->members == NULL) {
        PyErr_NoMemory();
        return NULL;
    }
    return info;
}

static int
fill_slot(const HPyType_Spec *spec, HPyTypeInfo *info, HPySlots *slots, const HPySlot *slot)
{
    if (slot->slot == HPy_tp_destroy) {
        info->destroy = (HPyFunc_destroyfunc)slot->impl;
        return 0;
    }
    if (slot->slot <= 0 || slot->slot > HPY_MAX_SLOT)
        return hpy_refuse(spec, "a slot that types do not have");
    if (slots->has_slot[slot->slot])
        return hpy_refuse(spec, "a slot is defined twice");
    if (slot->slot == HPy_tp_traverse)
        info->traverse = (HPyFunc_traverseproc)slot->impl;
    else if (slot->slot == HPy_tp_call)
        info->call = (vectorcallfunc)(void (*)(void))slot->cpy_trampoline;
    else if (HPY_HAS_SPEC_EXTRAS || slot->slot > HPy_bf_releasebuffer)
        hpy_add_slot(slots, (int)slot->slot, (void *)slot->cpy_trampoline);
    return 0;
}

static void
fill_member(PyMemberDef *to, const HPyMember *member, size_t struct_offset)
{
    *to = (PyMemberDef){member->name, (int)member->type, member->offset + (Py_ssize_t)struct_offset,
        member->readonly ? READONLY : 0, member->doc};
}

static void
fill_getset(PyGetSetDef *to, const HPyGetSet *getset)
{
    *to = (PyGetSetDef){getset->name, (getter)(void (*)(void))getset->getter_cpy_trampoline,
        (setter)(void (*)(void))getset->setter_cpy_trampoline, getset->doc, getset->closure};
}

HPyTypeInfo *
hpy_define_type(const HPyType_Spec *spec, size_t struct_offset, HPySlots *slots)
{
    HPyTypeInfo *info = new_info(spec, struct_offset);
    if (info == NULL)
        return NULL;
    PyMethodDef *method = info->methods;
    PyMemberDef *member = info->members;
    PyGetSetDef *getset = info->getset;
    COPY_NAMED(PyMethodDef, ml_name, legacy_table(spec, Py_tp_methods), method);
    COPY_NAMED(PyMemberDef, name, legacy_table(spec, Py_tp_members), member);
    COPY_NAMED(PyGetSetDef, name, legacy_table(spec, Py_tp_getset), getset);
    for (PyType_Slot *slot = spec->legacy_slots; slot != NULL && slot->slot != 0; slot++) {
        if (slot->slot < 0 || slot->slot > HPY_MAX_SLOT || slots->has_slot[slot->slot]) {
            hpy_refuse(spec, "a legacy slot is unknown or given twice");
            return NULL;
        }
        if (slot->slot != Py_tp_methods && slot->slot != Py_tp_members && slot->slot != Py_tp_getset)
            hpy_add_slot(slots, slot->slot, slot->pfunc);
    }
    int failed = 0;
    for (HPyDef **def = spec->defines; !failed && def != NULL && *def != NULL; def++) {
        switch ((*def)->kind) {
        case HPyDef_Kind_Slot: failed = fill_slot(spec, info, slots, &(*def)->slot); break;
        case HPyDef_Kind_Meth: failed = hpy_fill_method(method++, &(*def)->meth); break;
        case HPyDef_Kind_Member: fill_member(member++, &(*def)->member, struct_offset); break;
        case HPyDef_Kind_GetSet: fill_getset(getset++, &(*def)->getset); break;
        }
    }
    return failed ? NULL : info;
}
