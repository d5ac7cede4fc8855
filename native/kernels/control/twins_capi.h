/* Twins: two copies of one kernel, in files of their own so that layouts shuffle them apart.
 * Their ratio is the noise that this run cannot tell from an effect (A/A). */
#include "../caching/ladder_capi.h"

#define TWIN(strategy)                                                            \
    KERNEL(FUNCTION, twins, strategy)                                             \
    {                                                                             \
        return reach_c_static(dep)->number;                                      \
    }
