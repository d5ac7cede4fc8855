/* The private functions of CPython that Bench calls, all of them: a kernel that stands for what extensions do today
 * needs some, and some were private before they became public. The public name serves where there is one. Checked by
 * reading the signature in the headers of each version named here; a test holds sources against this list.
 *
 * | function | checked in | for |
 * |---|---|---|
 * | _PyObject_Vectorcall, _Py_TPFLAGS_HAVE_VECTORCALL | 3.8 | calls; public since 3.9 |
 * | _PyType_GetModuleByDef | 3.10 | module_by_def; public since 3.11 |
 * | _PyObject_LookupAttr | 3.8 to 3.12 | optional_attr; public since 3.13 as PyObject_GetOptionalAttr |
 * | _PyObject_VisitManagedDict, _PyObject_ClearManagedDict | 3.12 | the HPy context's instances; public since 3.13 |
 * | _PyObject_GetDictPtr | 3.8 to 3.15 | the same, of dicts that are not managed |
 * | _PyType_Lookup | 3.8 to 3.15 | type_lookup_private |
 * | _PyArg_UnpackKeywords | 3.8 to 3.15; `varpos` since 3.14 | clinic_unpack: what Argument Clinic generates |
 */
#ifndef BENCH_PRIVATE_API_H
#define BENCH_PRIVATE_API_H

#include <Python.h>

#ifndef Py_LIMITED_API

/// What is private in every version has been looked at up to this one.
#define PRIVATE_API_IS_CHECKED (PY_VERSION_HEX < 0x03100000)
#define PRIVATE_API_IS_NOT_CHECKED "a private function, whose signature was checked up to CPython 3.15"

#if PY_VERSION_HEX < 0x03090000
#  define PyObject_Vectorcall _PyObject_Vectorcall
#  define Py_TPFLAGS_HAVE_VECTORCALL _Py_TPFLAGS_HAVE_VECTORCALL
#endif

#if PY_VERSION_HEX >= 0x030A0000 && PY_VERSION_HEX < 0x030B0000
#  define PyType_GetModuleByDef _PyType_GetModuleByDef
#endif

#if PY_VERSION_HEX < 0x030D0000
#  define PyObject_GetOptionalAttr _PyObject_LookupAttr
#  if PY_VERSION_HEX >= 0x030C0000
#    define PyObject_VisitManagedDict _PyObject_VisitManagedDict
#    define PyObject_ClearManagedDict _PyObject_ClearManagedDict
#  endif
#endif

#define private_dict_pointer _PyObject_GetDictPtr
#define private_type_lookup _PyType_Lookup

/* Not declared outside of the interpreter since 3.13. */
#if PY_VERSION_HEX >= 0x030E0000
PyAPI_FUNC(PyObject *const *) _PyArg_UnpackKeywords(
    PyObject *const *args, Py_ssize_t nargs, PyObject *kwargs, PyObject *kwnames, struct _PyArg_Parser *parser,
    int minpos, int maxpos, int minkw, int varpos, PyObject **buf);
#elif PY_VERSION_HEX >= 0x030D0000
PyAPI_FUNC(PyObject *const *) _PyArg_UnpackKeywords(
    PyObject *const *args, Py_ssize_t nargs, PyObject *kwargs, PyObject *kwnames, struct _PyArg_Parser *parser,
    int minpos, int maxpos, int minkw, PyObject **buf);
#endif

typedef struct _PyArg_Parser PrivateParser;

/// The arguments of a METH_FASTCALL|METH_KEYWORDS function in the order of its parameters; `args` where they need no
/// unpacking, which CPython's own macro tells before it calls anything (it is hidden, as the function is, since 3.13).
/// NULL with TypeError set. `minimum` of at most `maximum` must be given.
static inline PyObject *const *
private_unpack_keywords(PyObject *const *args, Py_ssize_t nargs, PyObject *kwnames, PrivateParser *parser,
                        int minimum, int maximum, PyObject **buffer)
{
    if (kwnames == NULL && minimum <= nargs && nargs <= maximum && args != NULL)
        return args;
#if PY_VERSION_HEX >= 0x030E0000
    return _PyArg_UnpackKeywords(args, nargs, NULL, kwnames, parser, minimum, maximum, 0, 0, buffer);
#else
    return _PyArg_UnpackKeywords(args, nargs, NULL, kwnames, parser, minimum, maximum, 0, buffer);
#endif
}

#endif

#endif
