/* dispatch_hash (K9): NumPy's cache from a call's DTypes to the loop that does them. */
#include "capi.h"

#ifndef Py_LIMITED_API
#include "dispatch.h"
#include "ladder_capi.h"

static PyObject *loops;                                    /* (keys, loop) each, as a ufunc has them */
static PyObject *dict;                                     /* keys to loop */
static PyObject *table[TABLE_SIZE * (1 + MOST_KEYS)];      /* borrowed: the loops live as long */
static PyObject *last_keys[MOST_KEYS], *last_loop;         /* of the call before */

static inline uint64_t
hash_keys(PyObject *const *keys)
{
    uint64_t hash = HASH_START;
    for (size_t i = 0; i < key_count; i++)
        hash = hash_identity(hash, (uintptr_t)keys[i]);
    return hash;
}

static inline int
same_keys(PyObject *const *some, PyObject *const *others)
{
    return memcmp(some, others, key_count * sizeof(PyObject *)) == 0;
}

static inline PyObject **
find_item(PyObject *const *keys)
{
    PyObject **item;
    FIND_ITEM(hash_keys(keys), table, item[0] == NULL || same_keys(item + 1, keys));
    return item;
}

static PyObject *
tuple_of(PyObject *const *keys)
{
    PyObject *tuple = PyTuple_New((Py_ssize_t)key_count);
    for (size_t i = 0; tuple != NULL && i < key_count; i++)
        PyTuple_SET_ITEM(tuple, (Py_ssize_t)i, new_ref(keys[i]));
    return tuple;
}

/// Adds the loop for operands that all have the DType `type`.
static int
add_loop(PyObject *type, Py_ssize_t number)
{
    PyObject *keys[MOST_KEYS] = {type, type, type, type}, **item = find_item(keys);
    PyObject *tuple = tuple_of(keys), *loop = PyUnicode_FromFormat("loop %zd", number);
    PyObject *both = tuple == NULL || loop == NULL ? NULL : PyTuple_Pack(2, tuple, loop);
    int failed = both == NULL || PyDict_SetItem(dict, tuple, loop) < 0;
    if (!failed) {
        PyTuple_SET_ITEM(loops, number, both);
        item[0] = loop;
        memcpy(item + 1, keys, key_count * sizeof(PyObject *));
    }
    Py_XDECREF(tuple);
    Py_XDECREF(loop);
    return failed ? -1 : 0;
}

WORKLOAD(dispatch_hash)
{
    Py_CLEAR(loops);
    Py_CLEAR(dict);
    memset(table, 0, sizeof(table));
    key_count = (size_t)parameter_number(parameters, "keys", 3);
    loops = PyTuple_New(LOOPS);
    dict = PyDict_New();
    for (Py_ssize_t i = 0; loops != NULL && dict != NULL && i < LOOPS; i++) {
        PyObject *type = PyObject_CallFunction((PyObject *)&PyType_Type, "s(){}", "DType");
        int failed = type == NULL || add_loop(type, i) < 0;
        if (i == LOOPS / 2 && type != NULL)
            *arg = new_ref(type);
        Py_XDECREF(type);
        if (failed)
            return -1;
    }
    if (*arg == NULL)
        return -1;
    for (size_t i = 0; i < MOST_KEYS; i++)
        last_keys[i] = *arg;
    last_loop = find_item(last_keys)[0];
    state->object = new_ref(last_loop);
    return 0;
}

#define DISPATCH(shape, strategy) OBJECT_KERNEL(shape, dispatch_hash, strategy)
/// The operands' DTypes, in an array of the caller's.
#define KEYS                                                                      \
    PyObject *type = at(env->arg, dep), *keys[MOST_KEYS] = {type, type, type, type}; \
    __asm__ volatile("" : "+m"(keys))

NOOP_KERNEL(FUNCTION, dispatch_hash, noop) { return dep; }

DISPATCH(FUNCTION, identity_hash)
{
    KEYS;
    return new_ref(find_item(keys)[0]);
}

DISPATCH(FUNCTION, tuple_key_dict)
{
    KEYS;
    PyObject *tuple = tuple_of(keys), *loop = PyDict_GetItemWithError(dict, tuple);
    Py_XINCREF(loop);
    Py_DECREF(tuple);
    return loop;
}

DISPATCH(FUNCTION, last_key)
{
    KEYS;
    if (!same_keys(last_keys, keys)) {
        memcpy(last_keys, keys, sizeof(last_keys));
        last_loop = find_item(keys)[0];
    }
    value_t zero = (value_t)keys[0] & env->zero;
    return new_ref(*at(&last_loop, zero));
}

/* No cache: all loops are gone through, for a later one may fit better; a key that differs may be abstract. */
DISPATCH(FUNCTION, recompute)
{
    KEYS;
    PyObject *found = NULL;
    for (Py_ssize_t i = 0; i < LOOPS; i++) {
        PyObject *both = PyTuple_GET_ITEM(loops, i), *of = PyTuple_GET_ITEM(both, 0);
        size_t same = 0;
        for (; same < key_count; same++) {
            PyObject *key = PyTuple_GET_ITEM(of, (Py_ssize_t)same);
            if (key != keys[same]
                && (!PyType_HasFeature((PyTypeObject *)key, Py_TPFLAGS_IS_ABSTRACT)
                    || PyObject_IsSubclass(keys[same], key) != 1))
                break;
        }
        if (same == key_count)
            found = PyTuple_GET_ITEM(both, 1);
    }
    return new_ref(found);
}
#endif
