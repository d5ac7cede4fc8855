/* stir: functions that do nothing, eight of each shape. Cases share indirect calls inside the interpreter, whose
 * predictors settle on one case's function, for seconds at a time: that one ran 3 cycles faster than its identical
 * twin. The worker calls these before each batch, so that every case meets the same, unsettled predictors. */
#ifndef BENCH_STIRRERS_H
#define BENCH_STIRRERS_H

WORKLOAD(stir)
{
    return 0;
}

#define STIRRER(shape, strategy, number)                    \
    KERNEL_FOR(shape, stir, strategy, k, number)            \
    {                                                       \
        return number;                                      \
    }
/* The same in other calling conventions; stirred(number) is the API's object for a number. */
#define CALL_STIRRER(CONVENTION, strategy, number)          \
    CALLABLE_FOR(CALL, stir, strategy, k, number, CONVENTION) \
    {                                                       \
        return stirred(number);                             \
    }
#define EIGHT(K, shape, strategy)                                       \
    K(shape, strategy, 0) K(shape, strategy, 1)                         \
    K(shape, strategy, 2) K(shape, strategy, 3)                         \
    K(shape, strategy, 4) K(shape, strategy, 5)                         \
    K(shape, strategy, 6) K(shape, strategy, 7)
#define STIRRERS(shape, strategy) EIGHT(STIRRER, shape, strategy)
#define CALL_STIRRERS(CONVENTION, strategy) EIGHT(CALL_STIRRER, CONVENTION, strategy)

STIRRERS(FUNCTION, function)
STIRRERS(METHOD, method)
STIRRERS(SLOT, slot)
STIRRERS(GETTER, getter)

#endif
