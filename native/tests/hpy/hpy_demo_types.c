/* The types of the demonstration module, in a file of their own as bigger extensions have them. */
#include "hpy_demo.h"

long destroyed;
HPyGlobal counter_type;

/* A type with everything: struct, member, getset, sequence slots, a field, a call, destroy. */
typedef struct {
    double x;
    long calls;
    HPyField partner;
} Counter;
HPyType_HELPERS(Counter)

HPyDef_SLOT(Counter_new, HPy_tp_new)
static HPy Counter_new_impl(HPyContext *ctx, HPy type, const HPy *args, HPy_ssize_t nargs, HPy kw)
{
    static const char *names[] = {"x", "partner", NULL};
    Counter *c;
    double x = 1.0;
    HPy partner = HPy_NULL;
    HPyTracker tracker;
    if (!HPyArg_ParseKeywordsDict(ctx, &tracker, args, nargs, kw, "|dO:Counter", names, &x, &partner))
        return HPy_NULL;
    HPy self = HPy_New(ctx, type, &c);
    if (!HPy_IsNull(self)) {
        c->x = x;
        HPyField_Store(ctx, self, &c->partner, HPy_IsNull(partner) ? ctx->h_None : partner);
    }
    HPyTracker_Close(ctx, tracker);
    return self;
}

HPyDef_SLOT(Counter_destroy, HPy_tp_destroy)
static void Counter_destroy_impl(void *data)
{
    destroyed += ((Counter *)data)->x != 0;
}

HPyDef_SLOT(Counter_traverse, HPy_tp_traverse)
static int Counter_traverse_impl(void *self, HPyFunc_visitproc visit, void *arg)
{
    HPy_VISIT(&((Counter *)self)->partner);
    return 0;
}

HPyDef_SLOT(Counter_length, HPy_sq_length)
static HPy_ssize_t Counter_length_impl(HPyContext *ctx, HPy self) { return (HPy_ssize_t)Counter_AsStruct(ctx, self)->x; }

HPyDef_SLOT(Counter_item, HPy_sq_item)
static HPy Counter_item_impl(HPyContext *ctx, HPy self, HPy_ssize_t i)
{
    if (i >= (HPy_ssize_t)Counter_AsStruct(ctx, self)->x) {
        HPyErr_SetString(ctx, ctx->h_IndexError, "out of range");
        return HPy_NULL;
    }
    return HPyLong_FromSsize_t(ctx, i * i);
}

#ifdef HPY_ABI_VERSION
HPyDef_SLOT(Counter_call, HPy_tp_call)
static HPy Counter_call_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs, HPy kwnames)
{
    (void)args;
    Counter_AsStruct(ctx, self)->calls++;
    return HPy_BuildValue(ctx, "nn", (HPy_ssize_t)nargs, HPy_IsNull(kwnames) ? 0 : HPy_Length(ctx, kwnames));
}

HPyDef_CALL_FUNCTION(other_call)
static HPy other_call_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs, HPy kwnames)
{
    (void)self, (void)args, (void)nargs, (void)kwnames;
    return HPyUnicode_FromString(ctx, "other");
}

HPyDef_METH(Counter_switch, "switch", HPyFunc_NOARGS)
static HPy Counter_switch_impl(HPyContext *ctx, HPy self)
{
    if (HPy_SetCallFunction(ctx, self, &other_call) < 0)
        return HPy_NULL;
    return HPy_Dup(ctx, ctx->h_None);
}
#endif

HPyDef_SLOT(Counter_repr, HPy_tp_repr)
static HPy Counter_repr_impl(HPyContext *ctx, HPy self)
{
    return HPyUnicode_FromFormat(ctx, "<Counter %ld>", (long)Counter_AsStruct(ctx, self)->x);
}

#ifdef HPY_ABI_VERSION
HPyDef_SLOT(Counter_hash, HPy_tp_hash)
static HPy_hash_t Counter_hash_impl(HPyContext *ctx, HPy self) { return (HPy_hash_t)Counter_AsStruct(ctx, self)->x; }
#endif

HPyDef_SLOT(Counter_compare, HPy_tp_richcompare)
static HPy Counter_compare_impl(HPyContext *ctx, HPy self, HPy other, HPy_RichCmpOp op)
{
    HPy type = HPyGlobal_Load(ctx, counter_type);
    int known = HPy_TypeCheck(ctx, other, type);
    HPy_Close(ctx, type);
    if (!known || (op != HPy_EQ && op != HPy_NE))
        return HPy_Dup(ctx, ctx->h_NotImplemented);
    bool equal = Counter_AsStruct(ctx, self)->x == Counter_AsStruct(ctx, other)->x;
    return HPyBool_FromBool(ctx, equal == (op == HPy_EQ));
}

HPyDef_SLOT(Counter_add, HPy_nb_add)
static HPy Counter_add_impl(HPyContext *ctx, HPy a, HPy b)
{
    HPy type = HPyGlobal_Load(ctx, counter_type);
    bool ours = HPy_TypeCheck(ctx, a, type) && HPyNumber_Check(ctx, b);
    HPy_Close(ctx, type);
    if (!ours)
        return HPy_Dup(ctx, ctx->h_NotImplemented);
    return HPyFloat_FromDouble(ctx, Counter_AsStruct(ctx, a)->x + HPyFloat_AsDouble(ctx, b));
}

HPyDef_SLOT(Counter_buffer, HPy_bf_getbuffer)
static int Counter_buffer_impl(HPyContext *ctx, HPy self, HPy_buffer *view, int flags)
{
    (void)flags;
    *view = (HPy_buffer){.buf = &Counter_AsStruct(ctx, self)->x, .obj = HPy_Dup(ctx, self), .len = 8, .itemsize = 1,
        .readonly = 1, .ndim = 1, .format = NULL};
    return 0;
}

#ifdef HPY_ABI_VERSION
HPyDef_SLOT(Counter_release, HPy_bf_releasebuffer)
static void Counter_release_impl(HPyContext *ctx, HPy self, HPy_buffer *view)
{
    Counter_AsStruct(ctx, self)->calls += 100 * HPy_Is(ctx, self, view->obj);
}

HPyDef_SLOT(Counter_iter, HPy_tp_iter)
static HPy Counter_iter_impl(HPyContext *ctx, HPy self) { return HPy_Dup(ctx, self); }
HPyDef_SLOT(Counter_next, HPy_tp_iternext)
static HPy Counter_next_impl(HPyContext *ctx, HPy self)
{
    Counter *c = Counter_AsStruct(ctx, self);
    return c->calls >= 3 ? HPy_NULL : HPyLong_FromLong(ctx, c->calls++);
}
#endif

HPyDef_MEMBER(Counter_x, "x", HPyMember_DOUBLE, offsetof(Counter, x), .readonly = 0, .doc = "how many")
HPyDef_MEMBER(Counter_calls, "calls", HPyMember_LONG, offsetof(Counter, calls), .readonly = 1)

HPyDef_GETSET(Counter_partner, "partner")
static HPy Counter_partner_get(HPyContext *ctx, HPy self, void *closure)
{
    (void)closure;
    return HPyField_Load(ctx, self, Counter_AsStruct(ctx, self)->partner);
}
static int Counter_partner_set(HPyContext *ctx, HPy self, HPy value, void *closure)
{
    (void)closure;
    if (HPy_IsNull(value)) {
        HPyErr_SetString(ctx, ctx->h_TypeError, "cannot delete partner");
        return -1;
    }
    HPyField_Store(ctx, self, &Counter_AsStruct(ctx, self)->partner, value);
    return 0;
}

HPyDef_GET(Counter_double, "double")
static HPy Counter_double_get(HPyContext *ctx, HPy self, void *closure)
{
    (void)closure;
    return HPyFloat_FromDouble(ctx, 2 * Counter_AsStruct(ctx, self)->x);
}

static HPyDef *Counter_defines[] = {&Counter_new, &Counter_destroy, &Counter_traverse, &Counter_length, &Counter_item,
    &Counter_repr, &Counter_compare, &Counter_add, &Counter_buffer, &Counter_x, &Counter_calls,
    &Counter_partner, &Counter_double,
#ifdef HPY_ABI_VERSION
    &Counter_call, &Counter_switch, &Counter_hash, &Counter_release, &Counter_iter, &Counter_next,
#endif
    NULL};
static HPyType_Spec Counter_spec = {.name = "hpy_demo.Counter", .basicsize = sizeof(Counter), .builtin_shape = SHAPE(Counter),
    .flags = HPy_TPFLAGS_DEFAULT | HPy_TPFLAGS_BASETYPE | HPy_TPFLAGS_HAVE_GC, .defines = Counter_defines, .doc = "Counts."};

#ifdef HPY_ABI_VERSION
/* A subclass with a longer struct; its base's destroy, traverse and call are inherited. */
typedef struct {
    Counter base;
    int level;
} Deep;
HPyType_HELPERS(Deep)
HPyDef_MEMBER(Deep_level, "level", HPyMember_INT, offsetof(Deep, level))
HPyDef_SLOT(Deep_init, HPy_tp_init)
static int Deep_init_impl(HPyContext *ctx, HPy self, const HPy *args, HPy_ssize_t nargs, HPy kw)
{
    (void)args, (void)kw;
    Deep_AsStruct(ctx, self)->level = (int)nargs;
    return 0;
}
HPyDef_SLOT(Deep_destroy, HPy_tp_destroy)
static void Deep_destroy_impl(void *data) { destroyed += 10 * (((Deep *)data)->level > 0); }
static HPyDef *Deep_defines[] = {&Deep_level, &Deep_init, &Deep_destroy, NULL};
static HPyType_Spec Deep_spec = {.name = "hpy_demo.Deep", .basicsize = sizeof(Deep), .builtin_shape = SHAPE(Deep),
    .flags = HPy_TPFLAGS_DEFAULT | HPy_TPFLAGS_BASETYPE | HPy_TPFLAGS_HAVE_GC, .defines = Deep_defines};

/* A list with a struct, a metaclass with one, and a callable without tp_new. */
typedef struct { long tag; } Tagged;
HPyType_HELPERS(Tagged, HPyType_BuiltinShape_List)
HPyDef_SLOT(Tagged_destroy, HPy_tp_destroy)
static void Tagged_destroy_impl(void *data) { destroyed += ((Tagged *)data)->tag; }
HPyDef_MEMBER(Tagged_tag, "tag", HPyMember_LONG, offsetof(Tagged, tag))
static HPyDef *Tagged_defines[] = {&Tagged_tag, &Tagged_destroy, NULL};
static HPyType_Spec Tagged_spec = {.name = "hpy_demo.Tagged", .basicsize = sizeof(Tagged), .builtin_shape = SHAPE(Tagged),
    .flags = HPy_TPFLAGS_DEFAULT | HPy_TPFLAGS_BASETYPE, .defines = Tagged_defines};

typedef struct { long made; } Meta;
HPyType_HELPERS(Meta, HPyType_BuiltinShape_Type)
HPyDef_MEMBER(Meta_made, "made", HPyMember_LONG, offsetof(Meta, made))
static HPyDef *Meta_defines[] = {&Meta_made, NULL};
static HPyType_Spec Meta_spec = {.name = "hpy_demo.Meta", .basicsize = sizeof(Meta), .builtin_shape = SHAPE(Meta),
    .flags = HPy_TPFLAGS_DEFAULT | HPy_TPFLAGS_BASETYPE, .defines = Meta_defines};

HPyDef_SLOT(Ring_call, HPy_tp_call)
static HPy Ring_call_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs, HPy kwnames)
{
    (void)self, (void)args, (void)kwnames;
    return HPyLong_FromSize_t(ctx, nargs);
}
HPyDef_METH(Ring_ring, "ring", HPyFunc_NOARGS)
static HPy Ring_ring_impl(HPyContext *ctx, HPy self) { return HPy_Type(ctx, self); }
HPyDef_SLOT(Ring_finalize, HPy_tp_finalize)
static void Ring_finalize_impl(HPyContext *ctx, HPy self)
{
    HPy type = HPy_Type(ctx, self);
    destroyed += HPyType_GetName(ctx, type)[0] == 'R' ? 1000 : 2000;
    HPy_Close(ctx, type);
}
HPyDef_SLOT(Ring_descr, HPy_tp_descr_get)
static HPy Ring_descr_impl(HPyContext *ctx, HPy self, HPy object, HPy type)
{
    (void)type;
    return HPy_Dup(ctx, HPy_IsNull(object) ? self : object);
}
static HPyDef *Ring_defines[] = {&Ring_call, &Ring_finalize, &Ring_descr, &Ring_ring, NULL};
static HPyType_Spec Ring_spec = {.name = "hpy_demo.Ring", .flags = HPy_TPFLAGS_DEFAULT | HPy_TPFLAGS_BASETYPE,
    .defines = Ring_defines, .doc = "Rings."};

HPyDef_METH(derive, "derive", HPyFunc_O, .doc = "A pure type without a struct, from any base.")
static HPy derive_impl(HPyContext *ctx, HPy self, HPy base)
{
    static HPyType_Spec spec = {.name = "hpy_demo.Derived", .flags = HPy_TPFLAGS_DEFAULT | HPy_TPFLAGS_BASETYPE};
    HPyType_SpecParam params[] = {{HPyType_SpecParam_Base, base}, {0}};
    (void)self;
    return HPyType_FromSpec(ctx, &spec, params);
}

HPyDef_METH(shaped, "shaped", HPyFunc_VARARGS, .doc = "A type with a struct behind the header of that shape.")
static HPy shaped_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    static HPyDef *with_tag[] = {&Tagged_tag, NULL};
    int shape;
    (void)self;
    if (!HPyArg_Parse(ctx, NULL, args + 1, nargs - 1, "i", &shape))
        return HPy_NULL;
    HPyType_Spec spec = {.name = "hpy_demo.Shaped", .basicsize = sizeof(Tagged), .builtin_shape = (HPyType_BuiltinShape)shape,
        .flags = HPy_TPFLAGS_DEFAULT | HPy_TPFLAGS_BASETYPE, .defines = with_tag};
    HPyType_SpecParam params[] = {{HPyType_SpecParam_Base, args[0]}, {0}};
    return HPyType_FromSpec(ctx, &spec, params);
}
#endif

HPyDef_METH(wrong_struct, "wrong_struct", HPyFunc_O)
static HPy wrong_struct_impl(HPyContext *ctx, HPy self, HPy arg)
{
    (void)self;
    Counter *c = Counter_AsStruct(ctx, arg); /* WRONG STRUCT */
    return HPyFloat_FromDouble(ctx, c->x);
}

#ifdef HPY_ABI_VERSION
static int
add_newer_types(HPyContext *ctx, HPy module, HPy counter)
{
    HPyType_SpecParam deep[] = {{HPyType_SpecParam_Base, counter}, {0}};
    HPyType_SpecParam list[] = {{HPyType_SpecParam_Base, ctx->h_ListType}, {0}};
    HPyType_SpecParam of_type[] = {{HPyType_SpecParam_Base, ctx->h_TypeType}, {0}};
    int ok = HPyHelpers_AddType(ctx, module, "Deep", &Deep_spec, deep)
        && HPyHelpers_AddType(ctx, module, "Tagged", &Tagged_spec, list)
        && HPyHelpers_AddType(ctx, module, "Meta", &Meta_spec, of_type);
    if (!ok)
        return -1;
    HPy meta = HPy_GetAttr_s(ctx, module, "Meta");
    HPyType_SpecParam with_meta[] = {{HPyType_SpecParam_Metaclass, meta}, {0}};
    ok = HPyHelpers_AddType(ctx, module, "Ring", &Ring_spec, with_meta);
    HPy ring = ok ? HPy_GetAttr_s(ctx, module, "Ring") : HPy_NULL;
    if (ok)
        Meta_AsStruct(ctx, ring)->made = 77;
    HPy_Close(ctx, ring);
    HPy_Close(ctx, meta);
    return ok ? 0 : -1;
}
#else
#define add_newer_types(ctx, module, counter) 0
#endif

int
demo_add_types(HPyContext *ctx, HPy module)
{
    HPy type = HPyType_FromSpec(ctx, &Counter_spec, NULL);
    if (HPy_IsNull(type))
        return -1;
    HPyGlobal_Store(ctx, &counter_type, type);
    int failed = HPy_SetAttr_s(ctx, module, "Counter", type) < 0 || add_newer_types(ctx, module, type) < 0;
    HPy_Close(ctx, type);
    return failed ? -1 : 0;
}
