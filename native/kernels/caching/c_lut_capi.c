/* c_lut (K13): NumPy's unpackbits looks each byte up in a constant table; it is plain C data, but in the state. */
#include "bit_table.h"
#include "ladder_capi.h"

WORKLOAD(c_lut)
{
    fill_bit_table((uint64_t *)state->data);
    return 0;
}

#define LOOK_UP(shape, strategy) KERNEL(shape, c_lut, strategy)

LOOK_UP(FUNCTION, noop) { return AFTER(env, 0, dep); }
LOOK_UP(FUNCTION, c_static) { UNPACK_BY(table_of(reach_c_static(dep))); }
LOOK_UP(FUNCTION, c_static_pointer) { UNPACK_BY(table_of(reach_c_static_pointer(dep))); }
LOOK_UP(FUNCTION, module_state) { UNPACK_BY(table_of(reach_module_state(env, dep))); }
LOOK_UP(FUNCTION, capsule_static) { UNPACK_BY(table_of(reach_capsule_static(dep))); }
LOOK_UP(FUNCTION, capsule_static_each) { UNPACK(table_of(reach_capsule_static(dep))[byte]); }
LOOK_UP(FUNCTION, recompute) { UNPACK(unpack_byte(byte)); }
