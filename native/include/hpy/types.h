#ifndef BENCH_HPY_TYPES_H
#define BENCH_HPY_TYPES_H

typedef intptr_t HPy_ssize_t;
typedef intptr_t HPy_hash_t;
typedef uint32_t HPy_UCS4;
#define HPY_SSIZE_T_MAX INTPTR_MAX
#define HPY_SSIZE_T_MIN INTPTR_MIN

typedef struct _HPy_s { intptr_t _i; } HPy;
typedef struct { intptr_t _i; } HPyField;
typedef struct { intptr_t _i; } HPyGlobal;
typedef struct { intptr_t _i; } HPyListBuilder;
typedef struct { intptr_t _i; } HPyTupleBuilder;
typedef struct { intptr_t _i; } HPyTracker;
typedef struct { intptr_t _i; } HPyThreadState;
typedef struct _HPyContext_s HPyContext;

#define HPy_NULL ((HPy){0})
#define HPyField_NULL ((HPyField){0})
#define HPyGlobal_NULL ((HPyGlobal){0})
#define HPy_IsNull(handle) ((handle)._i == 0)
#define HPyField_IsNull(field) ((field)._i == 0)

#ifdef HPY_ABI_UNIVERSAL
typedef struct _object cpy_PyObject;
#else
typedef PyObject cpy_PyObject;
#endif
typedef struct PyMethodDef cpy_PyMethodDef;
typedef cpy_PyObject *(*cpy_PyCFunction)(cpy_PyObject *, cpy_PyObject *);
typedef cpy_PyObject *(*cpy_vectorcallfunc)(cpy_PyObject *, cpy_PyObject *const *, size_t, cpy_PyObject *);
typedef void (*cpy_PyCapsule_Destructor)(cpy_PyObject *);
typedef int (*cpy_visitproc)(cpy_PyObject *, void *);
typedef void (*HPyCFunction)(void);

/// Laid out as Py_buffer, with a handle for the owner.
typedef struct {
    void *buf;
    HPy obj;
    HPy_ssize_t len;
    HPy_ssize_t itemsize;
    int readonly;
    int ndim;
    char *format;
    HPy_ssize_t *shape;
    HPy_ssize_t *strides;
    HPy_ssize_t *suboffsets;
    void *internal;
} HPy_buffer;

typedef enum { HPy_LT = 0, HPy_LE = 1, HPy_EQ = 2, HPy_NE = 3, HPy_GT = 4, HPy_GE = 5 } HPy_RichCmpOp;

typedef enum {
    HPy_SourceKind_Expr = 0,
    HPy_SourceKind_File = 1,
    HPy_SourceKind_Single = 2,
} HPy_SourceKind;

typedef enum {
    HPyCapsule_key_Pointer = 0,
    HPyCapsule_key_Name = 1,
    HPyCapsule_key_Context = 2,
    HPyCapsule_key_Destructor = 3,
} _HPyCapsule_key;

typedef enum {
    HPyType_BuiltinShape_Legacy = -1,
    HPyType_BuiltinShape_Object = 0,
    HPyType_BuiltinShape_Type = 1,
    HPyType_BuiltinShape_Long = 2,
    HPyType_BuiltinShape_Float = 3,
    HPyType_BuiltinShape_Unicode = 4,
    HPyType_BuiltinShape_Tuple = 5,
    HPyType_BuiltinShape_List = 6,
    /// After 0.9.0.
    HPyType_BuiltinShape_Dict = 7,
} HPyType_BuiltinShape;

#define HPy_TPFLAGS_HEAPTYPE (1UL << 9)
#define HPy_TPFLAGS_BASETYPE (1UL << 10)
#define HPy_TPFLAGS_HAVE_GC (1UL << 14)
#define HPy_TPFLAGS_DEFAULT (HPy_TPFLAGS_HEAPTYPE | (1UL << 18))

#endif
