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

/// How a kernel is reached through the interpreter: what `call` and `python` time.
typedef enum {
    SHAPE_LOOP,          /* only in C loops: nothing that the interpreter could call */
    SHAPE_FUNCTION,      /* f(arg), a METH_O function of the module */
    SHAPE_METHOD,        /* obj.m(arg), METH_O */
    SHAPE_META_METHOD,   /* the same; type(obj) was made by a metaclass that carries the state */
    SHAPE_CLASS_METHOD,  /* obj.m(arg), METH_METHOD: the defining class is passed */
    SHAPE_SLOT,          /* obj + arg, nb_add */
    SHAPE_GETTER,        /* obj.value, getset */
    /* Calls in any convention, with the arguments that calls.py makes of a parameter point. */
    SHAPE_CALL,          /* f(…), obj(…) or type(…) */
    SHAPE_BARE_CALL,     /* f(), whatever the point */
    SHAPE_BOUND_CALL,    /* obj.m(…) */
    SHAPE_UNBOUND_CALL,  /* type.m(obj, …) */
    SHAPE_LENGTH,        /* len(obj), sq_length */
    SHAPE_SUBSCRIPT,     /* obj[arg], mp_subscript */
} Shape;

/// What is reached through the module, not through an instance of a class of the kernel's own.
static inline int
is_module_level(Shape shape)
{
    return shape == SHAPE_FUNCTION || shape == SHAPE_LOOP || shape == SHAPE_CALL || shape == SHAPE_BARE_CALL;
}

/// What is reached by an operation on an instance, without a callable.
static inline int
has_slot_only(Shape shape)
{
    return shape == SHAPE_SLOT || shape == SHAPE_GETTER || shape == SHAPE_LENGTH || shape == SHAPE_SUBSCRIPT;
}

typedef struct {
    const char *workload;
    const char *strategy;
    const char *variant;  /* a parameter fixed at compile time, "member=object", or "" */
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
 * CATALOGUE_… comes from catalogue.csv: a kernel without a line there does not compile. */
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
