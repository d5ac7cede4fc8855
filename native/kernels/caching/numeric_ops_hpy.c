/* numeric_ops (K2): NumPy's n_ops.add, the callable that array_add reads; it is a slot, which gets no module. */
#include "ladder_hpy.h"

WORKLOAD(numeric_ops)
{
    HPy operators = HPyImport_ImportModule(ctx, "operator");
    prepared->object = HPy_IsNull(operators) ? HPy_NULL : HPy_GetAttr_s(ctx, operators, "add");
    HPy_Close(ctx, operators);
    prepared->arg = HPy_Dup(ctx, module);  /* owner of the fields, and for `recompute` */
    return HPy_IsNull(prepared->object) ? -1 : HPy_SetAttr_s(ctx, module, attribute_name, prepared->object);
}

#define READ(shape, strategy) OBJECT_KERNEL(shape, numeric_ops, strategy)

NOOP_KERNEL(SLOT, numeric_ops, noop) { return dep; }

READ(LOOP, passed_state) { return load_field(env, env->self, at(env->state, dep)); }
READ(SLOT, interpreter_array_prototype) { return load_field(env, env->arg, reach_interpreter_array(env, dep)); }
READ(SLOT, object_state)
{
    HPy self = at_handle(env->self, dep);
    return load_field(env, self, Instance_AsStruct(env->ctx, self)->state);
}
READ(SLOT, hpy_global) { return load_global(env, dep); }
READ(SLOT, hpy_global_capsule)
{
    return load_field(env, env->arg, reach_global_capsule(env->ctx, at(&global_capsule, dep)));
}

/* No cache: ask the module for its attribute again. */
READ(SLOT, recompute) { return HPy_GetAttr_s(env->ctx, at_handle(env->arg, dep), attribute_name); }
