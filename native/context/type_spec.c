/* HPyType_FromSpec: from HPy's definitions to a PyType_Spec. */
#include "type_slots.h"

static const struct { PyTypeObject *type; size_t header; } shapes[] = {
    [HPyType_BuiltinShape_Object] = {&PyBaseObject_Type, HPY_HEADER_SIZE(PyObject)},
    [HPyType_BuiltinShape_Type] = {&PyType_Type, HPY_HEADER_SIZE(PyHeapTypeObject)},
    [HPyType_BuiltinShape_Long] = {&PyLong_Type, HPY_HEADER_SIZE(PyLongObject)},
    [HPyType_BuiltinShape_Float] = {&PyFloat_Type, HPY_HEADER_SIZE(PyFloatObject)},
    [HPyType_BuiltinShape_Unicode] = {&PyUnicode_Type, HPY_HEADER_SIZE(PyUnicodeObject)},
    [HPyType_BuiltinShape_Tuple] = {&PyTuple_Type, HPY_HEADER_SIZE(PyTupleObject)},
    [HPyType_BuiltinShape_List] = {&PyList_Type, HPY_HEADER_SIZE(PyListObject)},
    [HPyType_BuiltinShape_Dict] = {&PyDict_Type, HPY_HEADER_SIZE(PyDictObject)},
};

/// Collects the parameters; new references.
static int
read_params(const HPyType_Spec *spec, HPyType_SpecParam *params, PyObject **bases, PyTypeObject **metaclass)
{
    PyObject *list = PyList_New(0);
    if (list == NULL)
        return -1;
    *bases = NULL;
    *metaclass = NULL;
    for (HPyType_SpecParam *p = params; p != NULL && p->kind != 0; p++) {
        PyObject *o = hpy_object(p->object);
        int failed = 0;
        if (p->kind == HPyType_SpecParam_Base)
            failed = PyList_Append(list, o);
        else if (p->kind == HPyType_SpecParam_BasesTuple)
            failed = PyList_SetSlice(list, PyList_GET_SIZE(list), PyList_GET_SIZE(list), o);
        else if (p->kind == HPyType_SpecParam_Metaclass && PyType_Check(o))
            *metaclass = (PyTypeObject *)o;
        else
            failed = hpy_refuse(spec, "invalid HPyType_SpecParam");
        if (failed) {
            Py_DECREF(list);
            return -1;
        }
    }
    if (PyList_GET_SIZE(list) == 0 && PyList_Append(list, (PyObject *)&PyBaseObject_Type) < 0) {
        Py_DECREF(list);
        return -1;
    }
    *bases = PyList_AsTuple(list);
    Py_DECREF(list);
    for (Py_ssize_t i = 0; *bases != NULL && i < PyTuple_GET_SIZE(*bases); i++) {
        PyTypeObject *base = (PyTypeObject *)PyTuple_GET_ITEM(*bases, i);
        if (!PyType_Check(base)) {
            Py_CLEAR(*bases);
            return hpy_refuse(spec, "a base is not a type");
        }
        PyTypeObject *meta = Py_TYPE(base);
        if (*metaclass == NULL || PyType_IsSubtype(meta, *metaclass))
            *metaclass = meta;
    }
    return *bases == NULL ? -1 : 0;
}

/// The base whose layout the new type extends: the biggest.
static PyTypeObject *
layout_base(PyObject *bases)
{
    // read_params fails where there are none: NOLINTNEXTLINE(clang-analyzer-core.NullDereference)
    PyTypeObject *best = (PyTypeObject *)PyTuple_GET_ITEM(bases, 0);
    for (Py_ssize_t i = 1; i < PyTuple_GET_SIZE(bases); i++) {
        PyTypeObject *base = (PyTypeObject *)PyTuple_GET_ITEM(bases, i);
        if (base->tp_basicsize > best->tp_basicsize)
            best = base;
    }
    return best;
}

static int
check_shape(const HPyType_Spec *spec, PyTypeObject *base)
{
    const HPyTypeInfo *info = hpy_type_info(base);
    if ((int)spec->builtin_shape < -1 || spec->builtin_shape > HPyType_BuiltinShape_Dict)
        return hpy_refuse(spec, "invalid builtin shape");
    if (spec->basicsize < 0 || spec->itemsize < 0)
        return hpy_refuse(spec, "negative size");
    if (spec->builtin_shape == HPyType_BuiltinShape_Legacy)
        return 0;
    if (spec->legacy_slots != NULL)
        return hpy_refuse(spec, "legacy_slots need .builtin_shape = HPyType_BuiltinShape_Legacy");
    if (spec->itemsize != 0)
        return hpy_refuse(spec, "a pure type cannot have an itemsize");
    if (info != NULL && info->shape == HPyType_BuiltinShape_Legacy)
        return hpy_refuse(spec, "a pure type cannot inherit from a legacy type");
    if (info != NULL && info->shape != spec->builtin_shape)
        return hpy_refuse(spec, "the shape differs from the base's");
    if (!PyType_IsSubtype(base, shapes[spec->builtin_shape].type))
        return hpy_refuse(spec, "the base does not have this builtin shape");
    if (info == NULL && spec->basicsize > 0
        && base->tp_basicsize > (Py_ssize_t)shapes[spec->builtin_shape].header)
        return hpy_refuse(spec, "the base is bigger than its builtin shape allows");
    return 0;
}

/// Size of an instance: header, struct and, for callable types, the hidden vectorcall field behind them.
static Py_ssize_t
layout(const HPyType_Spec *spec, HPyTypeInfo *info, PyTypeObject *base, bool own_call, HPySlots *slots,
    unsigned int *flags, Py_ssize_t *call_offset)
{
    Py_ssize_t size = spec->basicsize == 0 ? 0 : spec->basicsize + (Py_ssize_t)info->struct_offset;
    *call_offset = 0;
    if (info->call == NULL || (size == 0 && !own_call))
        return size;
    size = size == 0 ? base->tp_basicsize : size;
    *call_offset = (size + (Py_ssize_t)sizeof(void *) - 1) & -(Py_ssize_t)sizeof(void *);
    *flags |= Py_TPFLAGS_HAVE_VECTORCALL;
    if (!slots->has_slot[Py_tp_call])
        hpy_add_slot(slots, Py_tp_call, (void *)PyVectorcall_Call);
    if (!slots->has_slot[Py_tp_new] && (hpy_type_info(base) == NULL || base->tp_new == PyBaseObject_Type.tp_new))
        hpy_add_slot(slots, Py_tp_new, (void *)hpy_new_callable);
#if HPY_HAS_SPEC_EXTRAS
    PyMemberDef *end = info->members;
    while (end->name != NULL)
        end++;
    *end = (PyMemberDef){"__vectorcalloffset__", T_PYSSIZET, *call_offset, READONLY, NULL};
#endif
    return *call_offset + (Py_ssize_t)sizeof(vectorcallfunc);
}

/// The cyclic GC needs a traverse function of ours if the struct has fields or the extension asks for it.
static int
add_gc(const HPyType_Spec *spec, const HPyTypeInfo *info, PyTypeObject *base, HPySlots *slots, unsigned int *flags)
{
    const HPyTypeInfo *base_info = hpy_type_info(base);
    bool wanted = (*flags & Py_TPFLAGS_HAVE_GC) != 0;
    if (slots->has_slot[Py_tp_traverse])
        return 0;
    if (wanted && info->traverse == NULL && (base_info == NULL || base_info->traverse == NULL) && !PyType_IS_GC(base))
        return hpy_refuse(spec, "HPy_TPFLAGS_HAVE_GC needs an HPy_tp_traverse slot");
    if (wanted || (info->traverse != NULL && PyType_IS_GC(base))) {
        *flags |= Py_TPFLAGS_HAVE_GC;
        hpy_add_slot(slots, Py_tp_traverse, (void *)hpy_traverse);
        if (!slots->has_slot[Py_tp_clear])
            hpy_add_slot(slots, Py_tp_clear, (void *)hpy_clear);
    }
    return 0;
}

static void
set_after_creation(PyTypeObject *type, const HPyType_Spec *spec, Py_ssize_t call_offset)
{
#if !HPY_HAS_SPEC_EXTRAS
    if (call_offset != 0)
        type->tp_vectorcall_offset = call_offset;
    for (HPyDef **def = spec->defines; def != NULL && *def != NULL; def++) {
        if ((*def)->kind == HPyDef_Kind_Slot && (*def)->slot.slot == HPy_bf_getbuffer)
            type->tp_as_buffer->bf_getbuffer = (getbufferproc)(void (*)(void))(*def)->slot.cpy_trampoline;
        if ((*def)->kind == HPyDef_Kind_Slot && (*def)->slot.slot == HPy_bf_releasebuffer)
            type->tp_as_buffer->bf_releasebuffer = (releasebufferproc)(void (*)(void))(*def)->slot.cpy_trampoline;
    }
#endif
    (void)type, (void)spec, (void)call_offset;
}

/// Takes the info over: it stays for the life of the process, as descriptors may outlive their type.
static PyObject *
build(const HPyType_Spec *spec, HPyTypeInfo *info, HPySlots *slots, PyObject *bases, PyTypeObject *metaclass)
{
    PyTypeObject *base = layout_base(bases);
    const HPyTypeInfo *base_info = hpy_type_info(base);
    unsigned int flags = Py_TPFLAGS_DEFAULT | (unsigned int)(spec->flags & HPY_ALLOWED_TPFLAGS);
    Py_ssize_t call_offset;
    bool own_call = info->call != NULL;
    if (!own_call && base_info != NULL)
        info->call = base_info->call;
    Py_ssize_t size = layout(spec, info, base, own_call, slots, &flags, &call_offset);
    if (size != 0 && size < base->tp_basicsize) {
        hpy_refuse(spec, "the struct is smaller than the base's");
        return NULL;
    }
    if (add_gc(spec, info, base, slots, &flags) < 0)
        return NULL;
    if (!slots->has_slot[Py_tp_dealloc])
        hpy_add_slot(slots, Py_tp_dealloc, (void *)hpy_dealloc);
    if (spec->doc != NULL && !slots->has_slot[Py_tp_doc])
        hpy_add_slot(slots, Py_tp_doc, (void *)spec->doc);
    hpy_add_slot(slots, Py_tp_methods, info->methods);
    hpy_add_slot(slots, Py_tp_members, info->members);
    hpy_add_slot(slots, Py_tp_getset, info->getset);
    hpy_add_slot(slots, 0, NULL);
    PyType_Spec cpython_spec = {spec->name, (int)size, spec->itemsize, flags, slots->slots};
    PyObject *type = hpy_make_type(metaclass, &cpython_spec, bases);
    if (type != NULL)
        set_after_creation((PyTypeObject *)type, spec, call_offset);
    return type;
}

HPy
HPyType_FromSpec(HPY_CTX, HPyType_Spec *spec, HPyType_SpecParam *params)
{
    PyObject *bases, *type = NULL;
    PyTypeObject *metaclass;
    HPySlots slots = {.count = 0};
    if (hpy_prepare_types() < 0 || read_params(spec, params, &bases, &metaclass) < 0)
        return HPy_NULL;
    if (check_shape(spec, layout_base(bases)) == 0) {
        size_t offset = spec->builtin_shape == HPyType_BuiltinShape_Legacy ? 0 : shapes[spec->builtin_shape].header;
        HPyTypeInfo *info = hpy_define_type(spec, offset, &slots);
        if (info != NULL)
            type = build(spec, info, &slots, bases, metaclass);
    }
    Py_DECREF(bases);
    return hpy_wrap(type);
}
