/* Kernels that are called in any of HPy's conventions. The body is the function itself:
 *
 *   CALLABLE(CALL, convention, hpy_varargs, VARARGS) { return …; }
 *
 * It sees `ctx` and what its convention passes: `self`, `arg` (O), `args` and `nargs` (VARARGS: an array), also
 * `kwnames` (KEYWORDS: a tuple or null; the values follow the positional ones). */
#ifndef BENCH_CALLING_HPY_H
#define BENCH_CALLING_HPY_H

#include "hpy_kernel.h"
#include "calling.h"

#define PARAMETERS_NOARGS UNUSED HPyContext *ctx, UNUSED HPy self
#define PARAMETERS_O UNUSED HPyContext *ctx, UNUSED HPy self, UNUSED HPy arg
#define PARAMETERS_VARARGS UNUSED HPyContext *ctx, UNUSED HPy self, UNUSED const HPy *args, UNUSED size_t nargs
#define PARAMETERS_KEYWORDS PARAMETERS_VARARGS, UNUSED HPy kwnames
#define PARAMETERS_LENGTH PARAMETERS_NOARGS
#define RETURNS_LENGTH HPy_ssize_t
#define RETURNS_O HPy

static inline size_t
named_arguments(HPyContext *ctx, HPy kwnames)
{
    return HPy_IsNull(kwnames) ? 0 : (size_t)HPy_Length(ctx, kwnames);
}

/* A function is the module's, named as the kernel; a method is its class's. */
#define NAME_CALL(id) #id
#define NAME_BARE_CALL(id) #id
#define NAME_BOUND_CALL(id) "m"
#define NAME_UNBOUND_CALL(id) "m"

#define CALLABLE_OF_(id, shape_, workload_, strategy_, variant_, CONVENTION)          \
    HPyDef_METH(id##__def, NAME_##shape_(id), HPyFunc_##CONVENTION)                   \
    DEFINED_CALLABLE(id, shape_, workload_, strategy_, variant_, id##__def)           \
    static HPy id##__def_impl(PARAMETERS_##CONVENTION)

#define DEFINED_CALLABLE(id, shape_, workload_, strategy_, variant_, def)             \
    enum { id##__line = CATALOGUE_##workload_##__##strategy_ };                       \
    const Kernel id = {                                                               \
        .workload = #workload_, .strategy = #strategy_, .variant = variant_,          \
        .shape = SHAPE_##shape_, .define = &def,                                      \
    };                                                                                \
    ENLIST(id);

#define SAME_CALLABLE_OF_(id, workload, strategy, other) DEFINED_CALLABLE(id, CALL, workload, strategy, "", other##__def)

#define SLOT_CALLABLE(shape, workload, strategy, slot, CONVENTION) \
    SLOT_CALLABLE_OF(KERNEL_ID(workload, strategy), shape, workload, strategy, slot, CONVENTION)
#define SLOT_CALLABLE_OF(...) SLOT_CALLABLE_OF_(__VA_ARGS__)
#define SLOT_CALLABLE_OF_(id, shape_, workload_, strategy_, slot_, CONVENTION)        \
    HPyDef_SLOT(id##__def, slot_)                                                     \
    DEFINED_CALLABLE(id, shape_, workload_, strategy_, "", id##__def)                 \
    static RETURNS_##CONVENTION id##__def_impl(PARAMETERS_##CONVENTION)

#endif
