/* What every kernel is made of, whatever API it is written in.
 *
 * A kernel's body is an inline function `value body(env, dep)`. kernel_macros.h expands it into a
 * batch function per C mode, so that no call by pointer stands between the loop and the operation:
 *   throughput: `dep` is an unknown zero, fresh each time: operations are independent;
 *   latency:    `dep` is derived from the last result: dependent loads add up.
 */
#ifndef BENCH_KERNEL_H
#define BENCH_KERNEL_H

#include <stddef.h>
#include <stdint.h>

#include "value.h"

/// Room in a state for a workload's own C data, zero before its set-up: NumPy's cache of small blocks needs the most.
#define STATE_DATA _Alignas(max_align_t) unsigned char data[64 * 1024]

/* How a kernel is reached through the interpreter: what `call` and `python` time. A shape is a row here, what the
 * interpreter enters by (ENTRY_… in the API's header), and, by its name, a call in worker.py or
 * calls.py and in .NET's KernelModule.cs. */
#define SHAPES(ON_MODULE, ON_CLASS, AS_SLOT)                                                                   \
    ON_MODULE(LOOP, loop)               /* only in C loops: nothing that the interpreter could call */         \
    ON_MODULE(FUNCTION, function)       /* f(arg), a METH_O function of the module */                          \
    ON_CLASS(METHOD, method)            /* obj.m(arg), METH_O */                                               \
    ON_CLASS(META_METHOD, method)       /* the same; type(obj) was made by a metaclass that carries the state */ \
    ON_CLASS(CLASS_METHOD, method)      /* obj.m(arg), METH_METHOD: the defining class is passed */            \
    AS_SLOT(SLOT, slot, nb_add)         /* obj + arg */                                                        \
    AS_SLOT(GETTER, getter, tp_getset)  /* obj.value */                                                        \
    AS_SLOT(LENGTH, length, sq_length)  /* len(obj) */                                                         \
    AS_SLOT(SUBSCRIPT, subscript, mp_subscript) /* obj[arg] */                                                 \
    /* Calls in any convention, with the arguments of a request's `call`. */                                     \
    ON_MODULE(CALL, call)               /* f(…), obj(…) or type(…) */                                          \
    ON_MODULE(BARE_CALL, bare_call)     /* f(), whatever the point */                                          \
    ON_CLASS(BOUND_CALL, bound_call)    /* obj.m(…) */                                                         \
    ON_CLASS(UNBOUND_CALL, unbound_call) /* type.m(obj, …) */

#define SHAPE_NUMBER(shape, ...) SHAPE_##shape,
#define SHAPE_NAME(shape, name, ...) [SHAPE_##shape] = #name,
#define SHAPE_CASE(shape, ...) case SHAPE_##shape:
#define SHAPE_SKIPPED(...)

typedef enum { SHAPES(SHAPE_NUMBER, SHAPE_NUMBER, SHAPE_NUMBER) } Shape;

static inline const char *
shape_name(Shape shape)
{
    static const char *const names[] = {SHAPES(SHAPE_NAME, SHAPE_NAME, SHAPE_NAME)};
    return names[shape];
}

/// What is reached through the module, not through an instance of a class of the kernel's own.
static inline int
is_module_level(Shape shape)
{
    switch (shape) {
    SHAPES(SHAPE_CASE, SHAPE_SKIPPED, SHAPE_SKIPPED) return 1;
    default: return 0;
    }
}

/// What is reached by an operation on an instance, without a callable.
static inline int
has_slot_only(Shape shape)
{
    switch (shape) {
    SHAPES(SHAPE_SKIPPED, SHAPE_SKIPPED, SHAPE_CASE) return 1;
    default: return 0;
    }
}

typedef struct {
    const char *workload;
    const char *strategy;
    const char *variant;  /* parameters fixed at compile time, "member=object", or "" */
    const char *absent;   /* why it cannot be built here, or NULL */
    Shape shape;
    int returns_object;   /* a new reference; else a number */
    value_t (*throughput)(const void *env, uint64_t n);
    value_t (*latency)(const void *env, uint64_t n);
    void (*entry)(void);  /* C API: the function that the interpreter calls; its type follows from shape */
    void *define;         /* HPy: the HPyDef through which it is called */
    int flags;            /* C API: the calling convention, METH_…; 0 is that of the shape */
    void (*make)(void);   /* for calls of what is no function: makes the callable; see Make in the API's calling.h */
} Kernel;

/* Kernels enlist themselves in a linker section: the catalogue is the only list there is.
 * CATALOGUE_… comes from kernels.csv: a kernel without a line there does not compile. */
#define ENLIST(id) \
    static const Kernel *const id##__listed __attribute__((used, section("bench_kernels"))) = &id

extern const Kernel *const __start_bench_kernels[] __attribute__((visibility("hidden")));
extern const Kernel *const __stop_bench_kernels[] __attribute__((visibility("hidden")));

/// The address of `pointer`, but known only once `dep` is.
#define at(pointer, dep) ((__typeof__(pointer))((char *)(pointer) + (dep)))

/* no_icf: identical bodies stay distinct functions. */
#if defined(__clang__)
#define BATCH_FUNCTION static __attribute__((noinline))
#else
#define BATCH_FUNCTION static __attribute__((noinline, noclone, no_icf))
#endif

/* A function as another file would have it: what a caller passes is what it gets, with no inlining and no change of the
 * arguments between the two. */
#if defined(__clang__)
#define REAL_FUNCTION static __attribute__((noinline))
#else
#define REAL_FUNCTION static __attribute__((noipa))
#endif

#endif
