/* Capsules whose destructor is the extension's. */
#include "compat.h"

static int
check_destructor(const HPyCapsule_Destructor *destructor)
{
    if (destructor == NULL || (destructor->cpy_trampoline != NULL && destructor->impl != NULL))
        return 0;
    PyErr_SetString(PyExc_ValueError, "invalid HPyCapsule_Destructor");
    return -1;
}

HPy
HPyCapsule_New(HPY_CTX, void *pointer, const char *name, HPyCapsule_Destructor *destructor)
{
    if (check_destructor(destructor) < 0)
        return HPy_NULL;
    return hpy_wrap(PyCapsule_New(pointer, name, destructor == NULL ? NULL : destructor->cpy_trampoline));
}

int
HPyCapsule_Set(HPY_CTX, HPy capsule, _HPyCapsule_key key, void *value)
{
    PyObject *o = hpy_object(capsule);
    HPyCapsule_Destructor *destructor = value;
    switch (key) {
    case HPyCapsule_key_Pointer:
        return PyCapsule_SetPointer(o, value);
    case HPyCapsule_key_Name:
        return PyCapsule_SetName(o, value);
    case HPyCapsule_key_Context:
        return PyCapsule_SetContext(o, value);
    case HPyCapsule_key_Destructor:
        if (check_destructor(destructor) < 0)
            return -1;
        return PyCapsule_SetDestructor(o, destructor == NULL ? NULL : destructor->cpy_trampoline);
    }
    PyErr_SetString(PyExc_SystemError, "HPyCapsule_Set: invalid key");
    return -1;
}
