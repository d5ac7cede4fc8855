#include "twins_hpy.h"

WORKLOAD(twins)
{
    prepared->number = 21;
    return 0;
}

KERNEL(FUNCTION, twins, noop)
{
    return dep;
}

TWIN(twin_a)
