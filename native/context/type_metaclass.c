/* Making a type whose type is not `type`: one call since 3.12, by hand before. */
#include "type_info.h"

#if PY_VERSION_HEX >= 0x030C0000

PyObject *
hpy_make_type(PyTypeObject *metaclass, PyType_Spec *spec, PyObject *bases)
{
    return PyType_FromMetaclass(metaclass, NULL, spec, bases);
}

#else

/// Moves what `made` holds into a type with the metaclass's own layout, and readies that one afresh.
static PyObject *
move_to_metaclass(PyTypeObject *metaclass, PyHeapTypeObject *made)
{
    PyTypeObject *from = &made->ht_type;
    PyObject *object = metaclass->tp_alloc(metaclass, Py_SIZE(from));
    if (object == NULL)
        return NULL;
    PyHeapTypeObject *heap = (PyHeapTypeObject *)object;
    PyTypeObject *type = &heap->ht_type;
    memcpy((char *)heap + sizeof(PyVarObject), (char *)made + sizeof(PyVarObject),
        sizeof(PyHeapTypeObject) - sizeof(PyVarObject));
    PyMemberDef *members = (PyMemberDef *)((char *)type + metaclass->tp_basicsize);
    memcpy(members, (char *)from + PyType_Type.tp_basicsize, (size_t)Py_SIZE(from) * sizeof(PyMemberDef));
    type->tp_members = members;
    type->tp_as_async = &heap->as_async;
    type->tp_as_number = &heap->as_number;
    type->tp_as_mapping = &heap->as_mapping;
    type->tp_as_sequence = &heap->as_sequence;
    type->tp_as_buffer = &heap->as_buffer;
    type->tp_dict = type->tp_mro = type->tp_cache = type->tp_subclasses = type->tp_weaklist = NULL;
    type->tp_flags &= ~(unsigned long)(Py_TPFLAGS_READY | Py_TPFLAGS_READYING | Py_TPFLAGS_VALID_VERSION_TAG);
    type->tp_version_tag = 0;
    Py_INCREF(heap->ht_name);
    Py_INCREF(heap->ht_qualname);
    Py_XINCREF(heap->ht_slots);
    Py_XINCREF(type->tp_base);
    Py_XINCREF(type->tp_bases);
    from->tp_doc = NULL;
    made->ht_cached_keys = NULL;
#if PY_VERSION_HEX >= 0x03090000
    Py_XINCREF(heap->ht_module);
#endif
#if PY_VERSION_HEX >= 0x030B0000
    made->_ht_tpname = NULL;
#endif
    PyObject *module = PyDict_GetItemString(from->tp_dict, "__module__");
    if (PyType_Ready(type) < 0
        || (module != NULL && PyDict_SetItemString(type->tp_dict, "__module__", module) < 0)) {
        Py_DECREF(object);
        return NULL;
    }
    PyType_Modified(type);
    return object;
}

PyObject *
hpy_make_type(PyTypeObject *metaclass, PyType_Spec *spec, PyObject *bases)
{
    PyObject *made = PyType_FromSpecWithBases(spec, bases);
    if (made == NULL || metaclass == &PyType_Type)
        return made;
    if (metaclass->tp_basicsize == PyType_Type.tp_basicsize) {
        Py_INCREF(metaclass);
        Py_SET_TYPE(made, metaclass);
        return made;
    }
    PyObject *type = move_to_metaclass(metaclass, (PyHeapTypeObject *)made);
    PyType_Type.tp_clear(made);  /* it is in a cycle with its own mro, which may wait long for a collection */
    Py_DECREF(made);
    return type;
}

#endif
