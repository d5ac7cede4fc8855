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
DESCENT(descend_fetching, Source, reach_global_capsule(from.ctx, from.global)->number)

#define SITE(shape, where)                                                        \
    REACH(shape, noop, where, descend_noop(dep, frames)) \
    REACH(shape, c_static, where, descend_passed(at(&c_static, dep), frames)) \
    REACH(shape, fetch_each_use, where, descend_fetching((Source){env->ctx, at(&global_capsule, dep)}, frames)) \
    REACH(shape, fetch_early, where, descend_passed(reach_global_capsule(env->ctx, at(&global_capsule, dep)), frames))

SITE(FUNCTION, function)
SITE(METHOD, method)
SITE(SLOT, slot)
SITE(GETTER, getset)
