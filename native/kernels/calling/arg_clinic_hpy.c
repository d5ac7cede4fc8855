/* arg_clinic (K14, hpy #129): what generated trampolines would cost: they parse, fetch the state, check and unwrap, and
 * call a typed implementation. Beside them the same by hand. */
#include "../caching/ladder_hpy.h"
#include "parsers_hpy.h"

typedef struct {
    double data[4];
} Array;
HPyType_HELPERS(Array)

static const Signature signature = SIGNATURE("arg_clinic", PARAMETER_COUNT(CLINIC), PARAMETER_COUNT(CLINIC), CLINIC);
static UNUSED const char *signature_names[] = {CLINIC(PARAMETER_NAME) NULL};
static HPyGlobal names[MAX_PARAMETERS];
static LastCall last;
GLOBALS(names, MAX_PARAMETERS)
GLOBALS_OF(last_names, &last.names, 1)

WORKLOAD(arg_clinic)
{
    HPyType_Spec spec = TYPE_SPEC("Array", Array, .flags = HPy_TPFLAGS_DEFAULT | HPy_TPFLAGS_BASETYPE);
    prepared->number = 40;
    prepared->object = HPyType_FromSpec(ctx, &spec, NULL);
    if (HPy_IsNull(prepared->object))
        return -1;
    Array *array;
    prepared->arg = HPy_New(ctx, prepared->object, &array);
    if (HPy_IsNull(prepared->arg))
        return -1;
    array->data[2] = 2.0;
    return intern_names(ctx, &signature, names);
}

/// Typed C: nothing here knows of Python. It is not inlined, for generated code calls it in another file.
static __attribute__((noinline)) value_t
implementation(State *state, Array *array, double factor, HPy_ssize_t index)
{
    return state->number + (value_t)(array->data[index & 3] * factor);
}

#define CTYPE_ARRAY Array *
#define CTYPE_DOUBLE double
#define CTYPE_SSIZE HPy_ssize_t

/* 1, or 0 with an error set. */

static inline int
unwrap_ARRAY(HPyContext *ctx, HPy type, HPy h, Array **array)
{
    if (!HPy_TypeCheck(ctx, h, type)) {
        HPyErr_SetString(ctx, ctx->h_TypeError, "an Array is required");
        return 0;
    }
    *array = Array_AsStruct(ctx, h);
    return 1;
}

static inline int
unwrap_DOUBLE(HPyContext *ctx, HPy type, HPy h, double *number)
{
    (void)type;
    return (*number = HPyFloat_AsDouble(ctx, h)) != -1.0 || !HPyErr_Occurred(ctx);
}

static inline int
unwrap_SSIZE(HPyContext *ctx, HPy type, HPy h, HPy_ssize_t *number)
{
    (void)type;
    return (*number = HPyLong_AsSsize_t(ctx, h)) != -1 || !HPyErr_Occurred(ctx);
}

#define DECLARE(i, name, KIND) CTYPE_##KIND name;
#define UNWRAP(i, name, KIND) && unwrap_##KIND(ctx, type, values[i], &name)
#define PASS(i, name, KIND) , name

/* The rest of a trampoline, from the list of parameters and what they are: `type` is Array's, and is closed. */
#define CALL_TYPED(PARAMETERS, state, type)                                          \
    PARAMETERS(DECLARE)                                                              \
    int unwrapped = 1 PARAMETERS(UNWRAP);                                            \
    HPy_Close(ctx, type);                                                            \
    return unwrapped ? HPyLong_FromSize_t(ctx, implementation(state PARAMETERS(PASS))) : HPy_NULL

CALLABLE(CALL, arg_clinic, noop, KEYWORDS) { return HPyLong_FromSize_t(ctx, nargs); }

/* State and type from what a module of today has: globals. */
SCAN(arg_clinic, clinic_hpy_global)
{
    HPy values[MAX_PARAMETERS];
    if (last_call_scan(ctx, &signature, names, &last, args, nargs, kwnames, values) < 0)
        return HPy_NULL;
    State *state = reach_global_capsule(ctx, &global_capsule);
    HPy type = HPyGlobal_Load(ctx, global_object);
    CALL_TYPED(CLINIC, state, type);
}

/* State from a trampoline that is given it (hpy #286, PR #328), the type from the state. */
SCAN(arg_clinic, clinic_state_prototype)
{
    HPy values[MAX_PARAMETERS];
    if (last_call_scan(ctx, &signature, names, &last, args, nargs, kwnames, values) < 0)
        return HPy_NULL;
    const Env env = {.ctx = ctx, .self = self};
    State *state = reach_module_state(&env, 0);
    HPy type = HPyField_Load(ctx, self, state->object);
    CALL_TYPED(CLINIC, state, type);
}

/* By hand, as HPy's documentation shows it. */
#ifdef HPY_LACKING
KERNEL_ABSENT(arg_clinic, hpyarg_keywords, "HPy 0.0.4 has no HPyCapsule_GetPointer")
#else
CALLABLE(CALL, arg_clinic, hpyarg_keywords, KEYWORDS)
{
    HPy array;
    double factor;
    HPy_ssize_t index;
    HPyTracker tracker;
    if (!HPyArg_ParseKeywords(ctx, &tracker, args, nargs, kwnames, "Odn:arg_clinic", signature_names, &array, &factor,
                              &index))
        return HPy_NULL;
    HPy made = HPy_NULL, type = HPyGlobal_Load(ctx, global_object);
    if (HPy_TypeCheck(ctx, array, type))
        made = HPyLong_FromSize_t(ctx, implementation(reach_global_capsule(ctx, &global_capsule),
                                                      Array_AsStruct(ctx, array), factor, index));
    else
        HPyErr_SetString(ctx, ctx->h_TypeError, "an Array is required");
    HPy_Close(ctx, type);
    HPyTracker_Close(ctx, tracker);
    return made;
}
#endif
