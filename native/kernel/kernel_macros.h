/* The macros that open a kernel, the same in every API:
 *
 *   KERNEL(FUNCTION, type_check, c_static) { return …; }         a number
 *   OBJECT_KERNEL(METHOD, import_cache, object_state) { … }      a new reference
 *   NOOP_KERNEL(FUNCTION, import_cache, noop) { return …; }      the no-op of object kernels
 *   KERNEL_FOR(…, member, object) { … }                          for one value of a parameter
 *   KERNEL_ABSENT(workload, strategy, "needs CPython 3.9 (…)");
 *
 * The body sees `env` (what the interpreter passes, prepared for the C loops) and `dep`.
 *
 * The API's header, which includes this, has:
 *   Env, object_t                             what a body sees; what object kernels return
 *   BITS_OBJECT(o), DROP_OBJECT(env, o)       an object as a number the loops can depend on; the end of its reference
 *   ANSWER_OBJECT(env, o)                     its id()
 *   BOX_NUMBER, BOX_OBJECT, BOX_NOTHING(env, result)   what the interpreter gets
 *   ENTRY_<shape>(id, BOX), ENTRY_OF(id, shape)        what the interpreter calls, and its initialiser in Kernel
 */
#ifndef BENCH_KERNEL_MACROS_H
#define BENCH_KERNEL_MACROS_H

#include "attribute_name.h"
#include "catalogue.h"
#include "kernel.h"
#include "parameters.h"

/* What a kernel returns: a number, a new reference, or the nothing of object kernels' no-ops: an empty loop, or a
 * function that returns None. */
#define RESULT_NUMBER value_t
#define RESULT_NOTHING value_t
#define RESULT_OBJECT object_t
#define BITS_NUMBER(result) (result)
#define BITS_NOTHING(result) (result)
#define ANSWER_NUMBER(env, result) (result)
#define ANSWER_NOTHING(env, result) (result)
/* The reference is there before it is dropped, as it would be in a caller: else the compiler makes one test of
 * incrementing a count and decrementing it again, and the C API's object costs nothing. */
#define TAKE_NUMBER(bits) CONSUME(bits)
#define TAKE_NOTHING(bits) CONSUME(bits)
#define TAKE_OBJECT(bits) __asm__ volatile("" : : "r"(bits) : "memory")
#define DROP_NUMBER(env, result) ((void)0)
#define DROP_NOTHING(env, result) ((void)0)
enum { IS_OBJECT_NUMBER = 0, IS_OBJECT_NOTHING = 0, IS_OBJECT_OBJECT = 1 };

/* One operation returns its answer (`verify` wants it); loops return nothing, for keeping a value alive costs the
 * no-op's loop instructions that a kernel's does not have. The loops' copy of the environment can stay in registers,
 * as the arguments of a function would. */
#define BATCH_FUNCTIONS(id, KIND)                                               \
    static value_t id##__once(const Env *env)                                   \
    {                                                                           \
        RESULT_##KIND result = id##__body(env, 0);                              \
        value_t answer = ANSWER_##KIND(env, result);                            \
        DROP_##KIND(env, result);                                               \
        return answer;                                                          \
    }                                                                           \
    BATCH_FUNCTION value_t id##__throughput(const void *environment, uint64_t n) \
    {                                                                           \
        const Env copy = *(const Env *)environment, *env = &copy;               \
        value_t dep = 0;                                                        \
        if (n == 1)                                                             \
            return id##__once(environment);                                     \
        for (; n != 0; n--) {                                                   \
            OPAQUE(dep);                                                        \
            RESULT_##KIND result = id##__body(env, dep);                        \
            value_t bits = BITS_##KIND(result);                                 \
            TAKE_##KIND(bits);                                                  \
            DROP_##KIND(env, result);                                           \
        }                                                                       \
        return 0;                                                               \
    }                                                                           \
    BATCH_FUNCTION value_t id##__latency(const void *environment, uint64_t n)   \
    {                                                                           \
        const Env copy = *(const Env *)environment, *env = &copy;               \
        value_t dep = 0, zero = 0;                                              \
        if (n == 1)                                                             \
            return id##__once(environment);                                     \
        OPAQUE(zero);                                                           \
        for (; n != 0; n--) {                                                   \
            RESULT_##KIND result = id##__body(env, dep);                        \
            dep = BITS_##KIND(result) & zero;                                   \
            OPAQUE(dep);                                                        \
            TAKE_##KIND(dep);                                                   \
            DROP_##KIND(env, result);                                           \
        }                                                                       \
        return 0;                                                               \
    }

/// `value`, but known only once `bits` is: keeps a predicted branch from cutting the latency chain.
#define AFTER(env, value, bits) ((value_t)(value) + ((value_t)(bits) & (env)->zero))

#define KERNEL_ID(workload, strategy) kernel__##workload##__##strategy
#define KERNEL_ID_FOR(workload, strategy, name, value) \
    kernel__##workload##__##strategy##__##name##_##value

/* One expansion in between, so that `id` is a name before it is pasted. */
#define KERNEL_OF(...) KERNEL_OF_(__VA_ARGS__)
#define KERNEL_OF_(id, shape_, workload_, strategy_, variant_, KIND)               \
    enum { id##__line = CATALOGUE_##workload_##__##strategy_ };                    \
    static inline RESULT_##KIND id##__body(const Env *env, value_t dep);           \
    BATCH_FUNCTIONS(id, KIND)                                                      \
    ENTRY_##shape_(id, BOX_##KIND)                                                 \
    const Kernel id = {                                                            \
        .workload = #workload_, .strategy = #strategy_, .variant = variant_,       \
        .shape = SHAPE_##shape_, .returns_object = IS_OBJECT_##KIND,               \
        .throughput = id##__throughput, .latency = id##__latency,                  \
        ENTRY_OF(id, shape_)                                                       \
    };                                                                             \
    ENLIST(id);                                                                    \
    static inline __attribute__((always_inline)) RESULT_##KIND id##__body(         \
        const Env *env __attribute__((unused)), value_t dep __attribute__((unused)))

#define KERNEL_PLAIN(shape, workload, strategy, KIND) \
    KERNEL_OF(KERNEL_ID(workload, strategy), shape, workload, strategy, "", KIND)
#define KERNEL_WHERE(shape, workload, strategy, name, value, KIND) \
    KERNEL_OF(KERNEL_ID_FOR(workload, strategy, name, value), shape, workload, strategy, #name "=" #value, KIND)

#define KERNEL(shape, workload, strategy) KERNEL_PLAIN(shape, workload, strategy, NUMBER)
#define OBJECT_KERNEL(shape, workload, strategy) KERNEL_PLAIN(shape, workload, strategy, OBJECT)
#define NOOP_KERNEL(shape, workload, strategy) KERNEL_PLAIN(shape, workload, strategy, NOTHING)
#define KERNEL_FOR(shape, workload, strategy, name, value) \
    KERNEL_WHERE(shape, workload, strategy, name, value, NUMBER)
#define OBJECT_KERNEL_FOR(shape, workload, strategy, name, value) \
    KERNEL_WHERE(shape, workload, strategy, name, value, OBJECT)
#define NOOP_KERNEL_FOR(shape, workload, strategy, name, value) \
    KERNEL_WHERE(shape, workload, strategy, name, value, NOTHING)

#define KERNEL_ABSENT_OF(...) KERNEL_ABSENT_OF_(__VA_ARGS__)
#define KERNEL_ABSENT_OF_(id, workload_, strategy_, variant_, why)                 \
    enum { id##__line = CATALOGUE_##workload_##__##strategy_ };                    \
    const Kernel id = {                                                            \
        .workload = #workload_, .strategy = #strategy_, .variant = variant_, .absent = why, \
    };                                                                             \
    ENLIST(id);

#define KERNEL_ABSENT(workload, strategy, why)                                     \
    KERNEL_ABSENT_OF(KERNEL_ID(workload, strategy), workload, strategy, "", why)
#define KERNEL_ABSENT_FOR(workload, strategy, name, value, why)                    \
    KERNEL_ABSENT_OF(KERNEL_ID_FOR(workload, strategy, name, value), workload,     \
                     strategy, #name "=" #value, why)

#endif
