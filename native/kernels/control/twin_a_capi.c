#include "twins_capi.h"

WORKLOAD(twins)
{
    state->number = 21;
    return 0;
}

KERNEL(FUNCTION, twins, noop)
{
    return dep;
}

TWIN(twin_a)
