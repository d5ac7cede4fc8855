/* The macros that open a kernel of any calling convention, the same in every API. The API's header, which includes
 * this, has CALLABLE_OF_(id, shape, workload, strategy, variant, CONVENTION) and SAME_CALLABLE_OF_(id, workload,
 * strategy, other). */
#ifndef BENCH_CALLING_H
#define BENCH_CALLING_H

#define UNUSED __attribute__((unused))

#define CALLABLE_OF(...) CALLABLE_OF_(__VA_ARGS__)
#define CALLABLE(shape, workload, strategy, CONVENTION) \
    CALLABLE_OF(KERNEL_ID(workload, strategy), shape, workload, strategy, "", CONVENTION)
#define CALLABLE_FOR(shape, workload, strategy, name, value, CONVENTION) \
    CALLABLE_OF(KERNEL_ID_FOR(workload, strategy, name, value), shape, workload, strategy, #name "=" #value, CONVENTION)

/// A call of what `maker`, a Make, makes: an instance or a type.
#define MADE_CALLABLE(shape, workload, strategy, maker) \
    MADE_CALLABLE_OF(KERNEL_ID(workload, strategy), shape, workload, strategy, maker)
#define MADE_CALLABLE_OF(...) MADE_CALLABLE_OF_(__VA_ARGS__)
#define MADE_CALLABLE_OF_(id, shape_, workload_, strategy_, maker)                    \
    enum { id##__line = CATALOGUE_##workload_##__##strategy_ };                       \
    const Kernel id = {                                                               \
        .workload = #workload_, .strategy = #strategy_, .variant = "",                \
        .shape = SHAPE_##shape_, .make = (void (*)(void))maker,                       \
    };                                                                                \
    ENLIST(id);

/// The function of another workload's kernel.
#define SAME_CALLABLE(workload, strategy, other) \
    SAME_CALLABLE_OF(KERNEL_ID(workload, strategy), workload, strategy, KERNEL_ID(other, strategy))
#define SAME_CALLABLE_OF(...) SAME_CALLABLE_OF_(__VA_ARGS__)

#endif
