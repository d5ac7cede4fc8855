#ifndef BENCH_HPY_TYPE_SPEC_H
#define BENCH_HPY_TYPE_SPEC_H

typedef struct {
    const char *name;
    int basicsize;
    int itemsize;
    unsigned long flags;
    HPyType_BuiltinShape builtin_shape;
    void *legacy_slots;
    HPyDef **defines;
    const char *doc;
} HPyType_Spec;

typedef enum {
    HPyType_SpecParam_Base = 1,
    HPyType_SpecParam_BasesTuple = 2,
    HPyType_SpecParam_Metaclass = 3,
} HPyType_SpecParam_Kind;

typedef struct {
    HPyType_SpecParam_Kind kind;
    HPy object;
} HPyType_SpecParam;

typedef struct {
    const char *doc;
    HPy_ssize_t size;
    cpy_PyMethodDef *legacy_methods;
    HPyDef **defines;
    HPyGlobal **globals;
} HPyModuleDef;

#define SHAPE(TYPE) TYPE##_SHAPE

/// HPyType_HELPERS(T) or HPyType_HELPERS(T, shape): T_SHAPE and T_AsStruct(ctx, h).
#define HPyType_HELPERS(...) HPY_TYPE_HELPERS(__VA_ARGS__, HPyType_BuiltinShape_Object, )
#define HPY_TYPE_HELPERS(TYPE, SHAPE_, ...) HPY_TYPE_HELPERS_(TYPE, SHAPE_)
#define HPY_TYPE_HELPERS_(TYPE, SHAPE_) \
    enum { TYPE##_SHAPE = SHAPE_ }; \
    HPyAPI_FUNC TYPE *TYPE##_AsStruct(HPyContext *ctx, HPy h) \
    { \
        return (TYPE *)HPY_AS_STRUCT_##SHAPE_(ctx, h); \
    }
#define HPyType_LEGACY_HELPERS(TYPE) HPyType_HELPERS(TYPE, HPyType_BuiltinShape_Legacy)

#define HPY_AS_STRUCT_HPyType_BuiltinShape_Legacy _HPy_AsStruct_Legacy
#define HPY_AS_STRUCT_HPyType_BuiltinShape_Object _HPy_AsStruct_Object
#define HPY_AS_STRUCT_HPyType_BuiltinShape_Type _HPy_AsStruct_Type
#define HPY_AS_STRUCT_HPyType_BuiltinShape_Long _HPy_AsStruct_Long
#define HPY_AS_STRUCT_HPyType_BuiltinShape_Float _HPy_AsStruct_Float
#define HPY_AS_STRUCT_HPyType_BuiltinShape_Unicode _HPy_AsStruct_Unicode
#define HPY_AS_STRUCT_HPyType_BuiltinShape_Tuple _HPy_AsStruct_Tuple
#define HPY_AS_STRUCT_HPyType_BuiltinShape_List _HPy_AsStruct_List
#define HPY_AS_STRUCT_HPyType_BuiltinShape_Dict _HPy_AsStruct_Dict

#endif
