/* The HPy module that exposes the HPy kernels: `prepare` and `kernel`, as capi_module.c does. */
#include <stdlib.h>

#include "hpy_targets.h"

State c_static;
State *c_static_pointer;
_Thread_local State *thread_state;
size_t prototype_slot = 3;
HPyGlobal global_object, global_capsule;
ContextCache context_cache;

static State static_copy;          /* what c_static_pointer and thread_state lead to */
static HPyGlobal global_argument;  /* what the kernels are called with */
static State *kept;                /* the module's state */
static HPy kept_owner;             /* whose struct it is in: not needed where a module has state */
static long mro_depth;

/// id(h), of which PyPy makes more than a word for large ints: its lower 64 bits.
static value_t
object_id(HPyContext *ctx, HPy h)
{
    HPy builtins = HPyImport_ImportModule(ctx, "builtins");
    HPy id = HPy_GetAttr_s(ctx, builtins, "id"), args = HPyTuple_Pack(ctx, 1, h);
    HPy number = HPy_CallTupleDict(ctx, id, args, HPy_NULL);
    value_t value = HPy_IsNull(number) ? 0 : (value_t)HPyLong_AsUnsignedLongLongMask(ctx, number);
    HPy_Close(ctx, number);
    HPy_Close(ctx, args);
    HPy_Close(ctx, id);
    HPy_Close(ctx, builtins);
    return value;
}

/// Whose the fields of `kept` are: a field must lie in the struct of its owner.
static HPy
owner_of_kept(HPy module)
{
    return HPy_IsNull(kept_owner) ? module : kept_owner;
}

#ifdef HPY_ABI_CPYTHON
static bool
has_prototypes(HPyContext *ctx)
{
    (void)ctx;
    return true;
}

static int
fill_prototypes(HPyContext *ctx)
{
    (void)ctx;
    return set_interpreter_slot(kept);
}
#else
#define has_prototypes hpy_has_prototypes

static int
fill_prototypes(HPyContext *ctx)
{
    if (has_prototypes(ctx)) {
        hpy_prototypes(ctx)->module_state = kept;
        hpy_prototypes(ctx)->slots[prototype_slot] = kept;
    }
    return 0;
}
#endif

/// Makes every rung of the ladder lead to what was prepared.
static int
build_ladder(HPyContext *ctx, HPy module, const Prepared *prepared)
{
    State *const states[] = {&c_static, &static_copy, kept};
    for (size_t i = 0; i < sizeof(states) / sizeof(states[0]); i++) {
        states[i]->number = prepared->number;
        memset(states[i]->data, 0, sizeof(states[i]->data));
        if (prepared->size > 0)
            memcpy(states[i]->data, prepared->data, prepared->size);
    }
    c_static_pointer = thread_state = &static_copy;
    context_cache = (ContextCache){NULL, NULL};
    HPyField_Store(ctx, owner_of_kept(module), &kept->object, prepared->object);
    HPyGlobal_Store(ctx, &global_object, HPy_IsNull(prepared->global) ? prepared->object : prepared->global);
    HPyGlobal_Store(ctx, &global_argument, HPy_IsNull(prepared->arg) ? ctx->h_None : prepared->arg);
#ifndef HPY_LACKING
    HPy capsule = HPyCapsule_New(ctx, kept, CAPSULE_NAME, NULL);
    if (HPy_IsNull(capsule))
        return -1;
    HPyGlobal_Store(ctx, &global_capsule, capsule);
    HPy_Close(ctx, capsule);
#endif
    return fill_prototypes(ctx);
}

static HPy
set_up(HPyContext *ctx, HPy module, const Workload *workload, const char *parameters)
{
    Prepared prepared = {0};
    int failed = workload->prepare(ctx, module, parameters, &prepared) < 0 || build_ladder(ctx, module, &prepared) < 0;
    HPy_Close(ctx, prepared.object);
    HPy_Close(ctx, prepared.global);
    HPy_Close(ctx, prepared.arg);
    return failed ? HPy_NULL : HPy_Dup(ctx, ctx->h_None);
}

const char *absent_workload, *absent_fields;

#ifdef HPY_LACKING
#define TRY_WITHOUT (hpy_lacking = NULL, hpy_is_trying = true, setjmp(hpy_trying) == 0)
#define END_TRY (hpy_is_trying = false)
#else
#define TRY_WITHOUT true
#define END_TRY ((void)0)
#define hpy_lacking NULL
#endif

HPyDef_METH(prepare, "prepare", HPyFunc_VARARGS, .doc = "prepare(workload, parameters): sets up what its kernels need.")
static HPy
prepare_impl(HPyContext *ctx, HPy module, const HPy *args, size_t nargs)
{
    const char *name, *parameters;
    if (!HPyArg_Parse(ctx, NULL, args, nargs, "ss:prepare", &name, &parameters))
        return HPy_NULL;
    const Workload *workload = find_workload(name);
    if (workload == NULL)
        return HPyErr_Format(ctx, ctx->h_LookupError, "no workload %s", name);
    mro_depth = parameter_number(parameters, "mro", 1);
    take_next_attribute_name();
    absent_workload = absent_fields = NULL;
    if (TRY_WITHOUT) {
        HPy result = set_up(ctx, module, workload, parameters);
        END_TRY;
        return result;
    }
    HPyErr_Clear(ctx);  /* of what it tried on the way */
    absent_workload = hpy_lacking;
    return HPy_Dup(ctx, ctx->h_None);
}

#ifdef HPY_LACKING
/// What of HPy a kernel needs that is not there, or null.
static const char *
lacked_by(const Kernel *kernel, const Env *env)
{
    if (TRY_WITHOUT && kernel->throughput != NULL)
        kernel->throughput(env, 1);
    END_TRY;
    HPyErr_Clear(env->ctx);  /* of what it tried on the way */
    return hpy_lacking;
}
#else
#define lacked_by(kernel, env) NULL
#endif

static HPy
describe(HPyContext *ctx, HPy module, const Kernel *found)
{
    HPy argument = HPyGlobal_Load(ctx, global_argument);
    TargetSource source = {module, owner_of_kept(module), kept, argument, mro_depth};
    Target *target = make_target(ctx, found, &source);
    HPy result = HPy_NULL;
    if (target != NULL) {
        HPy cached = target->env.cached = HPyField_IsNull(kept->object) ? HPy_Dup(ctx, ctx->h_None)
                                                                        : HPyField_Load(ctx, source.owner, kept->object);
        target->env.cached_id = object_id(ctx, cached);
        target->env.state = kept;
        const char *lacked = lacked_by(found, &target->env);
        result = lacked != NULL ? HPy_BuildValue(ctx, "(s)", lacked)
            : HPy_BuildValue(ctx, "(OsKKKOOOO)", ctx->h_None, shape_name(found->shape),
                                (unsigned long long)(uintptr_t)found->throughput,
                                (unsigned long long)(uintptr_t)found->latency,
                                (unsigned long long)(uintptr_t)&target->env,
                                target->callable, target->env.self, argument, found->returns_object ? cached : ctx->h_None);
    }
    HPy_Close(ctx, argument);
    return result;
}

#ifdef HPY_FIELDS_OF_INSTANCES
static bool
is_one_of(const char *strategy, const char *const *strategies)
{
    while (*strategies != NULL && strcmp(strategy, *strategies) != 0)
        strategies++;
    return *strategies != NULL;
}

/// Why a kernel cannot read the fields that its state leads to, or null: those that are no instance's, and those of a
/// state that it comes to by a capsule, which does not lead to their owner.
static const char *
fields_lacked_by(const Kernel *kernel)
{
    static const char *const by_owner[] = {"passed_state", "object_state", "type_state", NULL};
    static const char *const by_capsule[] = {
#ifndef HPY_LACKING  /* which has no capsules */
        "hpy_global_capsule", "context_cache",
#endif
        NULL,
    };
    bool is_plain = HPyField_IsNull(kept->object) || strcmp(kernel->variant, "member=field") == 0;
    if (is_one_of(kernel->strategy, by_owner))
        return absent_fields;
    if (is_one_of(kernel->strategy, by_capsule))
        return is_plain ? absent_fields : HPY_FIELDS_OF_INSTANCES;
    return NULL;
}
#else
#define fields_lacked_by(kernel) NULL
#endif

static bool
is_prototype(const char *strategy)
{
    const char *end = strrchr(strategy, '_');
    return end != NULL && strcmp(end, "_prototype") == 0;
}

HPyDef_METH(kernel, "kernel", HPyFunc_VARARGS, .doc = "kernel(workload, strategy, parameters): see PROTOCOL.md.")
static HPy
kernel_impl(HPyContext *ctx, HPy module, const HPy *args, size_t nargs)
{
    const char *workload, *strategy, *parameters;
    if (!HPyArg_Parse(ctx, NULL, args, nargs, "sss:kernel", &workload, &strategy, &parameters))
        return HPy_NULL;
    const Kernel *found = find_kernel(workload, strategy, parameters);
    if (found == NULL)
        return HPyErr_Format(ctx, ctx->h_LookupError, "no kernel %s.%s for %s", workload, strategy, parameters);
    const char *absent = found->absent != NULL ? found->absent
                         : absent_workload != NULL ? absent_workload : fields_lacked_by(found);
    if (absent == NULL && is_prototype(strategy) && !has_prototypes(ctx))
        absent = "needs Bench's own HPy context";
#ifdef HPY_NO_DEEPER_MRO
    if (absent == NULL && mro_depth > HPY_DEEPEST_MRO && found->shape != SHAPE_FUNCTION && found->shape != SHAPE_LOOP)
        absent = HPY_NO_DEEPER_MRO;
#endif
    return absent == NULL ? describe(ctx, module, found) : HPy_BuildValue(ctx, "(s)", absent);
}

HPyDef_SLOT(execute, HPy_mod_exec)
static int
execute_impl(HPyContext *ctx, HPy module)
{
#ifdef HPY_ABI_CPYTHON
    (void)ctx;
    kept = PyModule_GetState(hpy_object(module));
#else
    (void)module;
    Instance *holder;
    kept_owner = new_holder(ctx, &holder);
    if (HPy_IsNull(kept_owner))
        return -1;
    kept = &holder->own;
#endif
    return 0;
}

static HPyModuleDef module_def = {.doc = "HPy kernels."};

GLOBALS_OF(ladder_object, &global_object, 1)
GLOBALS_OF(ladder_capsule, &global_capsule, 1)
GLOBALS_OF(ladder_argument, &global_argument, 1)

extern const GlobalsList *const __start_bench_globals[] __attribute__((visibility("hidden")));
extern const GlobalsList *const __stop_bench_globals[] __attribute__((visibility("hidden")));

__attribute__((constructor)) static void
collect_globals(void)
{
    size_t count = 0;
    for (const GlobalsList *const *list = __start_bench_globals; list != __stop_bench_globals; list++)
        count += (*list)->count;
    HPyGlobal **next = module_def.globals = calloc(count + 1, sizeof(HPyGlobal *));
    if (next == NULL)
        abort();
    for (const GlobalsList *const *list = __start_bench_globals; list != __stop_bench_globals; list++)
        for (size_t i = 0; i < (*list)->count; i++)
            *next++ = (*list)->first + i;
}

/// The kernels' functions are found in the linker section, so that no list of them is needed.
__attribute__((constructor)) static void
collect_defines(void)
{
    size_t kernels = (size_t)(__stop_bench_kernels - __start_bench_kernels);
    HPyDef **next = module_def.defines = calloc(kernels + 4, sizeof(HPyDef *));
    if (next == NULL)
        abort();
    *next++ = &prepare;
    *next++ = &kernel;
    *next++ = &execute;
    for (const Kernel *const *k = __start_bench_kernels; k != __stop_bench_kernels; k++)
        if (is_module_level((*k)->shape) && (*k)->define != NULL)
            *next++ = (*k)->define;
}

#ifdef HPY_ABI_CPYTHON
HPyContext hpy_cpython_context;

/* HPy_MODINIT with module state, for clinic_state_prototype. */
__attribute__((visibility("default"))) PyObject *BENCH_MODULE_INIT(void);

PyMODINIT_FUNC
BENCH_MODULE_INIT(void)
{
    hpy_fill_handles(&hpy_cpython_context);
    PyModuleDef *def = hpy_module_def(BENCH_MODULE_NAME, &module_def);
    if (def == NULL)
        return NULL;
    def->m_size = sizeof(State);
    return PyModuleDef_Init(def);
}
#else
#define MODINIT(NAME, DEF) HPy_MODINIT(NAME, DEF)
MODINIT(BENCH_MODULE, module_def)
#endif
