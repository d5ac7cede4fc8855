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
#define STIRRERS(shape, strategy)                                       \
    STIRRER(shape, strategy, 0) STIRRER(shape, strategy, 1)             \
    STIRRER(shape, strategy, 2) STIRRER(shape, strategy, 3)             \
    STIRRER(shape, strategy, 4) STIRRER(shape, strategy, 5)             \
    STIRRER(shape, strategy, 6) STIRRER(shape, strategy, 7)

STIRRERS(FUNCTION, function)
STIRRERS(METHOD, method)
STIRRERS(SLOT, slot)
STIRRERS(GETTER, getter)

#endif
