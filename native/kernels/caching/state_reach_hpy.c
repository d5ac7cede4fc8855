/* state_reach (K20): a function and the functions it calls, each using the state once.
 * HPy's way to the state is the same from everywhere, a global and its capsule: fetched at each use, or early and
 * passed down. */
#include "descent.h"
#include "ladder_hpy.h"

WORKLOAD(state_reach)
{
    prepared->number = 7;
    frames = (unsigned)parameter_number(parameters, "frames", 1);
    return 0;
}

/// What a function needs to fetch the state.
typedef struct {
    HPyContext *ctx;
    const HPyGlobal *global;
} Source;

DESCENT(descend_passed, State *, from->number)
#ifndef HPY_NO_CAPSULES
DESCENT(descend_fetching, Source, reach_global_capsule(from.ctx, from.global)->number)
#endif

#define NO_REACH_function(strategy, why) KERNEL_ABSENT_FOR(state_reach, strategy, site, function, why)
#define NO_REACH_method(strategy, why) KERNEL_ABSENT_FOR(state_reach, strategy, site, method, why)
#define NO_REACH_slot(strategy, why) KERNEL_ABSENT_FOR(state_reach, strategy, site, slot, why)
#define NO_REACH_getset(strategy, why) KERNEL_ABSENT_FOR(state_reach, strategy, site, getset, why)

#define SITE(shape, where)                                                        \
    REACH(shape, noop, where, descend_noop(dep, frames)) \
    REACH(shape, c_static, where, descend_passed(at(&c_static, dep), frames)) \
    WITH_CAPSULES(NO_REACH_##where, fetch_each_use,                                          \
        REACH(shape, fetch_each_use, where, descend_fetching((Source){env->ctx, at(&global_capsule, dep)}, frames))) \
    WITH_CAPSULES(NO_REACH_##where, fetch_early,                                             \
        REACH(shape, fetch_early, where, descend_passed(reach_global_capsule(env->ctx, at(&global_capsule, dep)), frames)))

SITE(FUNCTION, function)
SITE(METHOD, method)
SITE(SLOT, slot)
SITE(GETTER, getset)
