/* What the ways to make a metaclass share. */
#ifndef BENCH_DTYPE_META_H
#define BENCH_DTYPE_META_H

#define OPERATION(strategy, name) KERNEL_FOR(FUNCTION, dtype_meta, strategy, operation, name)

enum { TYPE_NUMBER = 23 };

/// What the metaclass appends to a class, as PyArray_DTypeMeta does.
typedef struct {
    int type_num;
} DTypeData;

#ifdef Py_PYTHON_H
/// Drops a class that was just made. It is in a cycle with its own mro, and nothing collects cycles here.
static inline void
end_class(PyObject *class)
{
#ifdef Py_LIMITED_API
    inquiry clear = (inquiry)PyType_GetSlot(&PyType_Type, Py_tp_clear);
#else
    inquiry clear = PyType_Type.tp_clear;
#endif
    clear(class);
    Py_DECREF(class);
}
#endif

#endif
