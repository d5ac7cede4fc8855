#ifndef BENCH_HPY_DEF_H
#define BENCH_HPY_DEF_H

typedef struct {
    const char *name;
    HPyCFunction impl;
    cpy_PyCFunction cpy_trampoline;
    HPyFunc_Signature signature;
    const char *doc;
} HPyMeth;

typedef struct {
    HPySlot_Slot slot;
    HPyCFunction impl;
    cpy_PyCFunction cpy_trampoline;
} HPySlot;

typedef enum {
    HPyMember_SHORT = 0,
    HPyMember_INT = 1,
    HPyMember_LONG = 2,
    HPyMember_FLOAT = 3,
    HPyMember_DOUBLE = 4,
    HPyMember_STRING = 5,
    HPyMember_OBJECT = 6,
    HPyMember_CHAR = 7,
    HPyMember_BYTE = 8,
    HPyMember_UBYTE = 9,
    HPyMember_USHORT = 10,
    HPyMember_UINT = 11,
    HPyMember_ULONG = 12,
    HPyMember_STRING_INPLACE = 13,
    HPyMember_BOOL = 14,
    HPyMember_OBJECT_EX = 16,
    HPyMember_LONGLONG = 17,
    HPyMember_ULONGLONG = 18,
    HPyMember_HPYSSIZET = 19,
    HPyMember_NONE = 20,
} HPyMember_FieldType;

typedef struct {
    const char *name;
    HPyMember_FieldType type;
    HPy_ssize_t offset;
    int readonly;
    const char *doc;
} HPyMember;

typedef struct {
    const char *name;
    HPyCFunction getter_impl;
    HPyCFunction setter_impl;
    cpy_PyCFunction getter_cpy_trampoline;
    cpy_PyCFunction setter_cpy_trampoline;
    const char *doc;
    void *closure;
} HPyGetSet;

typedef enum {
    HPyDef_Kind_Slot = 1,
    HPyDef_Kind_Meth = 2,
    HPyDef_Kind_Member = 3,
    HPyDef_Kind_GetSet = 4,
} HPyDef_Kind;

typedef struct {
    HPyDef_Kind kind;
    union {
        HPySlot slot;
        HPyMeth meth;
        HPyMember member;
        HPyGetSet getset;
    };
} HPyDef;

typedef struct {
    cpy_vectorcallfunc cpy_trampoline;
    HPyFunc_keywords impl;
} HPyCallFunction;

typedef struct {
    cpy_PyCapsule_Destructor cpy_trampoline;
    HPyFunc_Capsule_Destructor impl;
} HPyCapsule_Destructor;

#define HPyDef_METH(SYM, NAME, SIG, ...) HPyDef_METH_IMPL(SYM, NAME, SYM##_impl, SIG, __VA_ARGS__)
#define HPyDef_METH_IMPL(SYM, NAME, IMPL, SIG, ...) \
    HPyFunc_DECLARE(IMPL, SIG); \
    HPyFunc_TRAMPOLINE(SYM##_trampoline, IMPL, SIG) \
    HPyDef SYM = {.kind = HPyDef_Kind_Meth, .meth = {.name = NAME, .impl = (HPyCFunction)IMPL, \
        .cpy_trampoline = (cpy_PyCFunction)(HPyCFunction)SYM##_trampoline, .signature = SIG, __VA_ARGS__}};

#define HPyDef_SLOT(SYM, SLOT) HPyDef_SLOT_IMPL(SYM, SYM##_impl, SLOT)
#define HPyDef_SLOT_IMPL(SYM, IMPL, SLOT) HPY_DEF_SLOT(SYM, IMPL, SLOT, HPY_SLOT_##SLOT)
#define HPY_DEF_SLOT(SYM, IMPL, SLOT, SIG) HPY_DEF_SLOT_SIG(SYM, IMPL, SLOT, SIG)
#define HPY_DEF_SLOT_SIG(SYM, IMPL, SLOT, SIG) \
    HPyFunc_DECLARE(IMPL, SIG); \
    HPyFunc_TRAMPOLINE(SYM##_trampoline, IMPL, SIG) \
    HPyDef SYM = {.kind = HPyDef_Kind_Slot, .slot = {.slot = SLOT, .impl = (HPyCFunction)IMPL, \
        .cpy_trampoline = (cpy_PyCFunction)(HPyCFunction)SYM##_trampoline}};

#define HPyDef_MEMBER(SYM, NAME, TYPE, OFFSET, ...) \
    HPyDef SYM = {.kind = HPyDef_Kind_Member, .member = {.name = NAME, .type = TYPE, .offset = OFFSET, __VA_ARGS__}};

#define HPyDef_GET(SYM, NAME, ...) HPyDef_GET_IMPL(SYM, NAME, SYM##_get, __VA_ARGS__)
#define HPyDef_GET_IMPL(SYM, NAME, GET, ...) \
    HPyFunc_DECLARE(GET, HPyFunc_GETTER); \
    HPyFunc_TRAMPOLINE(SYM##_get_trampoline, GET, HPyFunc_GETTER) \
    HPyDef SYM = {.kind = HPyDef_Kind_GetSet, .getset = {.name = NAME, .getter_impl = (HPyCFunction)GET, \
        .getter_cpy_trampoline = (cpy_PyCFunction)(HPyCFunction)SYM##_get_trampoline, __VA_ARGS__}};

#define HPyDef_SET(SYM, NAME, ...) HPyDef_SET_IMPL(SYM, NAME, SYM##_set, __VA_ARGS__)
#define HPyDef_SET_IMPL(SYM, NAME, SET, ...) \
    HPyFunc_DECLARE(SET, HPyFunc_SETTER); \
    HPyFunc_TRAMPOLINE(SYM##_set_trampoline, SET, HPyFunc_SETTER) \
    HPyDef SYM = {.kind = HPyDef_Kind_GetSet, .getset = {.name = NAME, .setter_impl = (HPyCFunction)SET, \
        .setter_cpy_trampoline = (cpy_PyCFunction)(HPyCFunction)SYM##_set_trampoline, __VA_ARGS__}};

#define HPyDef_GETSET(SYM, NAME, ...) HPyDef_GETSET_IMPL(SYM, NAME, SYM##_get, SYM##_set, __VA_ARGS__)
#define HPyDef_GETSET_IMPL(SYM, NAME, GET, SET, ...) \
    HPyFunc_DECLARE(GET, HPyFunc_GETTER); \
    HPyFunc_TRAMPOLINE(SYM##_get_trampoline, GET, HPyFunc_GETTER) \
    HPyFunc_DECLARE(SET, HPyFunc_SETTER); \
    HPyFunc_TRAMPOLINE(SYM##_set_trampoline, SET, HPyFunc_SETTER) \
    HPyDef SYM = {.kind = HPyDef_Kind_GetSet, .getset = {.name = NAME, \
        .getter_impl = (HPyCFunction)GET, .setter_impl = (HPyCFunction)SET, \
        .getter_cpy_trampoline = (cpy_PyCFunction)(HPyCFunction)SYM##_get_trampoline, \
        .setter_cpy_trampoline = (cpy_PyCFunction)(HPyCFunction)SYM##_set_trampoline, __VA_ARGS__}};

#define HPyDef_CALL_FUNCTION(SYM) \
    HPyFunc_DECLARE(SYM##_impl, HPyFunc_KEYWORDS); \
    HPyFunc_TRAMPOLINE(SYM##_trampoline, SYM##_impl, HPyFunc_KEYWORDS) \
    HPyCallFunction SYM = {.cpy_trampoline = SYM##_trampoline, .impl = SYM##_impl};

#define HPyCapsule_DESTRUCTOR(SYM) \
    HPyFunc_DECLARE(SYM##_impl, HPyFunc_CAPSULE_DESTRUCTOR); \
    HPyFunc_TRAMPOLINE(SYM##_trampoline, SYM##_impl, HPyFunc_CAPSULE_DESTRUCTOR) \
    HPyCapsule_Destructor SYM = {.cpy_trampoline = SYM##_trampoline, .impl = SYM##_impl};

#endif
