/* binop_is_forward (K16): NumPy's BINOP_IS_FORWARD: is the right operand's nb_add another function than ours? */
#include "../caching/ladder_hpy.h"

HPyDef_SLOT(array_add, HPy_nb_add)
static HPy
array_add_impl(HPyContext *ctx, HPy left, HPy right)
{
    (void)left;
    return HPy_Dup(ctx, right);
}

WORKLOAD(binop_is_forward)
{
    HPyDef *defines[] = {&array_add, NULL};
    HPyType_Spec spec = {
        .name = BENCH_MODULE_NAME ".Array",
        .flags = HPy_TPFLAGS_DEFAULT,
        .defines = defines,
    };
    HPy array = HPyType_FromSpec(ctx, &spec, NULL);
    if (HPy_IsNull(array))
        return -1;
    prepared->object = HPy_GetAttr_s(ctx, array, "__add__");
    if (has_parameter(parameters, "operand=array"))
        prepared->arg = HPy_CallTupleDict(ctx, array, HPy_NULL, HPy_NULL);
    else if (has_parameter(parameters, "operand=float"))
        prepared->arg = HPyFloat_FromDouble(ctx, 1);
    else
        prepared->arg = instance_of(ctx, NEW_CLASS(ctx, "s(){}", "Other"));
    HPy_Close(ctx, array);
    return HPy_IsNull(prepared->object) || HPy_IsNull(prepared->arg) ? -1 : 0;
}

KERNEL(FUNCTION, binop_is_forward, noop)
{
    return dep;
}

KERNEL(FUNCTION, binop_is_forward, check_slot_prototype)
{
    HPy type = HPy_Type(env->ctx, at_handle(env->arg, dep));
    int ours = HPyType_CheckSlot(env->ctx, type, &array_add);
    HPy_Close(env->ctx, type);
    return !ours;
}

KERNEL(FUNCTION, binop_is_forward, attribute_lookup)
{
    HPy type = HPy_Type(env->ctx, at_handle(env->arg, dep));
    HPy add = HPy_GetAttr_s(env->ctx, type, "__add__");
    HPy_Close(env->ctx, type);
    if (HPy_IsNull(add)) {
        HPyErr_Clear(env->ctx);
        return AFTER(env, 1, add._i);
    }
    HPy ours = HPyGlobal_Load(env->ctx, global_object);
    value_t value = AFTER(env, !HPy_Is(env->ctx, add, ours), add._i);
    HPy_Close(env->ctx, ours);
    HPy_Close(env->ctx, add);
    return value;
}
