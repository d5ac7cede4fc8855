/* A module as its author would write it from HPy's documentation: one source for every ABI. What stands in
 * HPY_ABI_VERSION is not in HPy 0.0.4, which PyPy 7.3.11 has built in. */
#include <stdio.h>
#include <string.h>

#include "hpy_demo.h"

static HPyGlobal remembered;

HPyDef_METH(nothing, "nothing", HPyFunc_NOARGS, .doc = "Returns None.")
static HPy nothing_impl(HPyContext *ctx, HPy self)
{
    (void)self;
    return HPy_Dup(ctx, ctx->h_None);
}

HPyDef_METH(same, "same", HPyFunc_O)
static HPy same_impl(HPyContext *ctx, HPy self, HPy arg)
{
    (void)self;
    return HPy_Dup(ctx, arg);
}

HPyDef_METH(add, "add", HPyFunc_VARARGS)
static HPy add_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    long a, b = 10;
    (void)self;
    if (!HPyArg_Parse(ctx, NULL, args, nargs, "l|l:add", &a, &b))
        return HPy_NULL;
    return HPyLong_FromLong(ctx, a + b);
}

HPyDef_METH(total, "total", HPyFunc_VARARGS)
static HPy total_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    int64_t sum = 0;
    (void)self;
    for (size_t i = 0; i < nargs; i++)
        sum += HPyLong_AsInt64_t(ctx, args[i]);
    return HPyErr_Occurred(ctx) ? HPy_NULL : HPyLong_FromInt64_t(ctx, sum);
}

HPyDef_METH(describe, "describe", HPyFunc_KEYWORDS)
static HPy describe_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs, HPy kwnames)
{
    static const char *names[] = {"thing", "count", "scale", "label", NULL};
    HPyTracker tracker;
    HPy thing;
    int count = 1;
    double scale = 0.5;
    const char *label = "none";
    (void)self;
    if (!HPyArg_ParseKeywords(ctx, &tracker, args, nargs, kwnames, "O|id$s:describe", names, &thing, &count, &scale, &label))
        return HPy_NULL;
    HPy result = HPy_BuildValue(ctx, "(Oids){s:[ii],s:O}", thing, count, scale, label, "pair", 1, 2, "none", ctx->h_None);
    HPyTracker_Close(ctx, tracker);
    return result;
}

HPyDef_METH(numbers, "numbers", HPyFunc_VARARGS)
static HPy numbers_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    unsigned char b; short h; int i; unsigned int I; long l; unsigned long k; long long L; unsigned long long K;
    HPy_ssize_t n; float f; double d; int p;
    (void)self;
    if (!HPyArg_Parse(ctx, NULL, args, nargs, "bhiIlkLKnfdp", &b, &h, &i, &I, &l, &k, &L, &K, &n, &f, &d, &p))
        return HPy_NULL;
    return HPy_BuildValue(ctx, "iiiIlkLKnfdi", (int)b, (int)h, i, I, l, k, L, K, n, (double)f, d, p);
}

HPyDef_METH(call, "call", HPyFunc_VARARGS)
static HPy call_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    (void)self;
    return HPy_CallTupleDict(ctx, args[0], nargs > 1 ? args[1] : HPy_NULL, nargs > 2 ? args[2] : HPy_NULL);
}

#ifdef HPY_ABI_VERSION
HPyDef_METH(vector_call, "vector_call", HPyFunc_KEYWORDS)
static HPy vector_call_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs, HPy kwnames)
{
    (void)self;
    return HPy_Call(ctx, args[0], args + 1, nargs - 1, kwnames);
}

HPyDef_METH(call_method, "call_method", HPyFunc_KEYWORDS)
static HPy call_method_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs, HPy kwnames)
{
    (void)self;
    return HPy_CallMethod(ctx, args[0], args + 1, nargs - 1, kwnames);
}
#endif

HPyDef_METH(remember, "remember", HPyFunc_O)
static HPy remember_impl(HPyContext *ctx, HPy self, HPy arg)
{
    (void)self;
    HPyGlobal_Store(ctx, &remembered, arg);
    return HPy_Dup(ctx, ctx->h_None);
}

HPyDef_METH(recall, "recall", HPyFunc_NOARGS)
static HPy recall_impl(HPyContext *ctx, HPy self)
{
    (void)self;
    return HPyGlobal_Load(ctx, remembered);
}

static int capsules_freed;

#ifdef HPY_ABI_VERSION
HPyCapsule_DESTRUCTOR(free_capsule)
static void free_capsule_impl(const char *name, void *pointer, void *context)
{
    capsules_freed += name != NULL && strcmp(name, "demo.pointer") == 0 && pointer == &destroyed && context == NULL;
}

HPyDef_METH(make_capsule, "make_capsule", HPyFunc_NOARGS)
static HPy make_capsule_impl(HPyContext *ctx, HPy self)
{
    (void)self;
    return HPyCapsule_New(ctx, &destroyed, "demo.pointer", &free_capsule);
}

HPyDef_METH(read_capsule, "read_capsule", HPyFunc_O)
static HPy read_capsule_impl(HPyContext *ctx, HPy self, HPy arg)
{
    (void)self;
    long *pointer = HPyCapsule_GetPointer(ctx, arg, "demo.pointer");
    if (pointer == NULL)
        return HPy_NULL;
    return HPy_BuildValue(ctx, "lsi", *pointer, HPyCapsule_GetName(ctx, arg), capsules_freed);
}
#endif

HPyDef_METH(counts, "counts", HPyFunc_NOARGS)
static HPy counts_impl(HPyContext *ctx, HPy self)
{
    (void)self;
    return HPy_BuildValue(ctx, "li", destroyed, capsules_freed);
}

/// Reference-neutral work on handles, for counting blocks around it.
HPyDef_METH(churn, "churn", HPyFunc_VARARGS)
static HPy churn_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    long n;
    HPy object = args[0];
    (void)self;
    if (!HPyArg_Parse(ctx, NULL, args + 1, nargs - 1, "l", &n))
        return HPy_NULL;
    HPyGlobal_Store(ctx, &remembered, object);
    for (long i = 0; i < n; i++) {
        HPy a = HPy_Dup(ctx, object);
        HPy b = HPyGlobal_Load(ctx, remembered);
        if (!HPy_Is(ctx, a, b))
            return HPy_NULL;
        HPy_Close(ctx, a);
        HPy_Close(ctx, b);
    }
    HPyGlobal_Store(ctx, &remembered, ctx->h_None);
    return HPy_Dup(ctx, ctx->h_None);
}

HPyDef_METH(containers, "containers", HPyFunc_NOARGS)
static HPy containers_impl(HPyContext *ctx, HPy self)
{
    (void)self;
    HPyListBuilder builder = HPyListBuilder_New(ctx, 2);
    HPyListBuilder_Set(ctx, builder, 0, ctx->h_True);
    HPyListBuilder_Set(ctx, builder, 1, ctx->h_False);
    HPy list = HPyListBuilder_Build(ctx, builder);
    HPy text = HPyUnicode_FromString(ctx, "key");
    HPy dict = HPyDict_New(ctx);
    HPy_SetItem(ctx, dict, text, list);
    HPyList_Append(ctx, list, text);
    HPy tuple = HPyTuple_Pack(ctx, 2, dict, text);
    HPyTupleBuilder cancelled = HPyTupleBuilder_New(ctx, 1);
    HPyTupleBuilder_Cancel(ctx, cancelled);
    HPy_Close(ctx, list);
    HPy_Close(ctx, text);
    HPy_Close(ctx, dict);
    return tuple;
}

#ifdef HPY_ABI_VERSION
HPyDef_METH(context_var, "context_var", HPyFunc_O)
static HPy context_var_impl(HPyContext *ctx, HPy self, HPy arg)
{
    (void)self;
    HPy var = HPyContextVar_New(ctx, "demo", HPy_NULL), value = HPy_NULL;
    HPy token = HPyContextVar_Set(ctx, var, arg);
    HPyContextVar_Get(ctx, var, HPy_NULL, &value);
    HPy_Close(ctx, token);
    HPy_Close(ctx, var);
    return value;
}

HPyDef_METH(evaluate, "evaluate", HPyFunc_VARARGS)
static HPy evaluate_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    const char *source;
    (void)self;
    if (!HPyArg_Parse(ctx, NULL, args, nargs, "s", &source))
        return HPy_NULL;
    HPy code = HPy_Compile_s(ctx, source, "<demo>", HPy_SourceKind_Expr), result = HPy_NULL;
    HPy globals = HPyDict_New(ctx);
    if (!HPy_IsNull(code))
        result = HPy_EvalCode(ctx, code, globals, globals);
    HPy_Close(ctx, globals);
    HPy_Close(ctx, code);
    return result;
}
#endif

HPyDef_METH(complain, "complain", HPyFunc_NOARGS)
static HPy complain_impl(HPyContext *ctx, HPy self)
{
    (void)self;
    return HPyErr_Format(ctx, ctx->h_ValueError, "%s has %d of %ld, %R", "box", 3, 4L, ctx->h_None);
}

HPyDef_METH(build, "build", HPyFunc_NOARGS)
static HPy build_impl(HPyContext *ctx, HPy self)
{
    (void)self;
    HPy parts[] = {HPy_BuildValue(ctx, ""), HPy_BuildValue(ctx, "i", 1), HPy_BuildValue(ctx, "()"), HPy_BuildValue(ctx, "(i)", 1),
        HPy_BuildValue(ctx, "[(i[]), {}, {s: (ii)}]", 1, "k", 2, 3)};
    HPy all = HPy_BuildValue(ctx, "[NNNNN]", parts[0], parts[1], parts[2], parts[3], parts[4]);
    HPy bad = HPy_BuildValue(ctx, "(i", 1);
    if (!HPy_IsNull(bad) || !HPyErr_ExceptionMatches(ctx, ctx->h_SystemError))
        return HPy_NULL;
    HPyErr_Clear(ctx);
    return all;
}

/* Planted errors, for the debug context. */
HPyDef_METH(leak, "leak", HPyFunc_O)
static HPy leak_impl(HPyContext *ctx, HPy self, HPy arg)
{
    (void)self;
    HPy_Dup(ctx, arg); /* LEAK */
    return HPy_Dup(ctx, ctx->h_None);
}

HPyDef_METH(close_twice, "close_twice", HPyFunc_NOARGS)
static HPy close_twice_impl(HPyContext *ctx, HPy self)
{
    (void)self;
    HPy h = HPyLong_FromLong(ctx, 123456); /* OPENED */
    HPy_Close(ctx, h);
    HPy_Close(ctx, h); /* CLOSED AGAIN */
    return HPy_Dup(ctx, ctx->h_None);
}

HPyDef_METH(use_closed, "use_closed", HPyFunc_NOARGS)
static HPy use_closed_impl(HPyContext *ctx, HPy self)
{
    (void)self;
    HPy h = HPyLong_FromLong(ctx, 123456);
    HPy_Close(ctx, h);
    return HPy_Repr(ctx, h); /* USED CLOSED */
}

HPyDef_SLOT(demo_exec, HPy_mod_exec)
static int demo_exec_impl(HPyContext *ctx, HPy module) { return demo_add_types(ctx, module); }

static HPyDef *defines[] = {&nothing, &same, &add, &total, &describe, &numbers, &call, &remember, &recall, &churn,
    &containers, &complain, &build, &counts, &leak, &close_twice, &use_closed, &demo_exec,
#ifdef HPY_ABI_VERSION
    &vector_call, &call_method, &make_capsule, &read_capsule, &context_var, &evaluate, &derive, &shaped,
    &wrong_struct,
#endif
    NULL};
static HPyGlobal *globals[] = {&remembered, &counter_type, NULL};
static HPyModuleDef demo = {.doc = "A demonstration.", .defines = defines, .globals = globals};

HPy_MODINIT(hpy_demo, demo)
