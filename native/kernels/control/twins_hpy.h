/* Twins where HPy is all there is: see twins_capi.h. */
#include "../caching/ladder_hpy.h"

#define TWIN(strategy)                                                            \
    KERNEL(FUNCTION, twins, strategy)                                             \
    {                                                                             \
        return at(&c_static, dep)->number;                                        \
    }
