/* c_lut (K13): NumPy's unpackbits looks each byte up in a constant table; it is plain C data, but in the state. */
#include "bit_table.h"
#include "ladder_hpy.h"

static uint64_t bit_table[256];

WORKLOAD(c_lut)
{
    fill_bit_table(bit_table);
    prepared->data = bit_table;
    prepared->size = sizeof(bit_table);
    return 0;
}

#define LOOK_UP(shape, strategy) KERNEL(shape, c_lut, strategy)
#define reach_capsule(dep) reach_global_capsule(env->ctx, at(&global_capsule, dep))

LOOK_UP(FUNCTION, noop) { return AFTER(env, 0, dep); }
LOOK_UP(FUNCTION, c_static) { UNPACK_BY(table_of(at(&c_static, dep))); }
LOOK_UP(FUNCTION, c_static_pointer) { UNPACK_BY(table_of(*at(&c_static_pointer, dep))); }
LOOK_UP(FUNCTION, hpy_global_capsule) { UNPACK_BY(table_of(reach_capsule(dep))); }
LOOK_UP(FUNCTION, hpy_global_capsule_each) { UNPACK(table_of(reach_capsule(dep))[byte]); }
LOOK_UP(FUNCTION, clinic_state_prototype) { UNPACK_BY(table_of(reach_module_state(env, dep))); }
LOOK_UP(FUNCTION, recompute) { UNPACK(unpack_byte(byte)); }
