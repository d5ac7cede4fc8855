/* Kernels written in HPy, one source for every ABI: see kernel_macros.h. */
#ifndef BENCH_HPY_KERNEL_H
#define BENCH_HPY_KERNEL_H

#include <hpy.h>

#include "kernel_macros.h"

/// What the kernels cache. `object` belongs to the object that holds the struct: a module, a capsule's, an instance.
typedef struct {
    value_t number;
    HPyField object;
    STATE_DATA;
} State;

typedef struct {
    HPyContext *ctx;
    HPy self;      /* the module, or the instance */
    HPy arg;
    State *state;  /* passed down by a caller: C loops only */
    value_t zero;
    HPy cached;    /* what is cached, in a caller's hand: C loops only; and its id(): handles do not tell whose they are */
    value_t cached_id;
} Env;

/// The handle `h`, but known only once `dep` is.
static inline HPy
at_handle(HPy h, value_t dep)
{
    return (HPy){h._i + (intptr_t)dep};
}

/// The spec of a type of the module with a struct T, and what else it has.
#define TYPE_SPEC(name_, T, ...)                                                                         \
    (HPyType_Spec)                                                                                       \
    {                                                                                                    \
        .name = BENCH_MODULE_NAME "." name_, .basicsize = sizeof(T), .builtin_shape = SHAPE(T), __VA_ARGS__ \
    }

/// A class as Python makes it, of what `type` is called with: a format of HPy_BuildValue and its values.
#define NEW_CLASS(ctx, ...) class_of(ctx, HPy_BuildValue(ctx, __VA_ARGS__))

static inline HPy
class_of(HPyContext *ctx, HPy args)
{
    HPy class = HPy_IsNull(args) ? HPy_NULL : HPy_CallTupleDict(ctx, ctx->h_TypeType, args, HPy_NULL);
    HPy_Close(ctx, args);
    return class;
}

/// An instance of a class, which is closed; null of null.
static inline HPy
instance_of(HPyContext *ctx, HPy class)
{
    HPy instance = HPy_IsNull(class) ? HPy_NULL : HPy_CallTupleDict(ctx, class, HPy_NULL, HPy_NULL);
    HPy_Close(ctx, class);
    return instance;
}

/// A kernel file's own globals: HPyModuleDef lists them (hpy_module.c).
typedef struct {
    HPyGlobal *first;
    size_t count;
} GlobalsList;

#define GLOBALS(array, count) GLOBALS_OF(array, array, count)
#define GLOBALS_OF(name, first, count)                                        \
    static const GlobalsList name##__list = {first, count};                   \
    static const GlobalsList *const name##__listed                            \
        __attribute__((used, section("bench_globals"))) = &name##__list;

typedef HPy object_t;
#define BITS_OBJECT(h) ((value_t)(h)._i)
#define DROP_OBJECT(env, h) HPy_Close((env)->ctx, h)
#define ANSWER_OBJECT(env, h) (HPy_Is((env)->ctx, h, (env)->cached) ? (env)->cached_id : 0)
#define BOX_NUMBER(env, value) HPyLong_FromSize_t((env)->ctx, value)
#define BOX_OBJECT(env, h) (h)
#define BOX_NOTHING(env, value) none_instead_of((env)->ctx, value)

static inline HPy
none_instead_of(HPyContext *ctx, value_t value)
{
    (void)value;
    return HPy_Dup(ctx, ctx->h_None);
}

/* The HPyDefs through which the interpreter calls. Functions are the module's, named as the kernel; each other
 * kernel gets a type of its own (hpy_targets.c). */

#define ENTRY_NAMED(id, name, BOX)                                         \
    HPyDef_METH(id##__def, name, HPyFunc_O)                                \
    static HPy id##__def_impl(HPyContext *ctx, HPy self, HPy arg)          \
    {                                                                      \
        const Env env = {.ctx = ctx, .self = self, .arg = arg};            \
        return BOX(&env, id##__body(&env, 0));                             \
    }
#define ENTRY_FUNCTION(id, BOX) ENTRY_NAMED(id, #id, BOX)
#define ENTRY_METHOD(id, BOX) ENTRY_NAMED(id, "m", BOX)
#define ENTRY_META_METHOD(id, BOX) ENTRY_NAMED(id, "m", BOX)

#define ENTRY_SLOT(id, BOX)                                                \
    HPyDef_SLOT(id##__def, HPy_nb_add)                                     \
    static HPy id##__def_impl(HPyContext *ctx, HPy self, HPy arg)          \
    {                                                                      \
        const Env env = {.ctx = ctx, .self = self, .arg = arg};            \
        return BOX(&env, id##__body(&env, 0));                             \
    }

#define ENTRY_GETTER(id, BOX)                                              \
    HPyDef_GET(id##__def, "value")                                         \
    static HPy id##__def_get(HPyContext *ctx, HPy self, void *closure)     \
    {                                                                      \
        (void)closure;                                                     \
        const Env env = {.ctx = ctx, .self = self};                        \
        return BOX(&env, id##__body(&env, 0));                             \
    }

/* No definition: the state comes from a caller, so only the C loops can run it. */
#define ENTRY_LOOP(id, BOX)

#define ENTRY_OF(id, shape) DEFINE_##shape(id)
#define DEFINE_FUNCTION(id) .define = &id##__def,
#define DEFINE_METHOD DEFINE_FUNCTION
#define DEFINE_META_METHOD DEFINE_FUNCTION
#define DEFINE_SLOT DEFINE_FUNCTION
#define DEFINE_GETTER DEFINE_FUNCTION
#define DEFINE_LOOP(id)

/// Makes what is called, if that is no function: Kernel.make. A new handle, or null with an error set.
typedef HPy Make(HPyContext *ctx, HPy module);

/// What a workload's set-up makes; prepare closes the handles.
typedef struct {
    value_t number;
    HPy object;  /* for the fields of the states */
    HPy global;  /* for the global; `object` if it is left null */
    HPy arg;     /* None if it is left null */
    const void *data;  /* plain C data for the states of the module */
    size_t size;       /* its bytes */
} Prepared;

#define PREPARE_PARAMETERS                                                         \
    HPyContext *ctx __attribute__((unused)), HPy module __attribute__((unused)),   \
        const char *parameters __attribute__((unused)), Prepared *prepared __attribute__((unused))
#include "registry.h"

#endif
