#include "hpy_targets.h"

#include <stdio.h>
#include <stdlib.h>

static Target *targets;

static Target *
target_of(HPyContext *ctx, const Kernel *kernel)
{
    for (Target *t = targets; t != NULL; t = t->next)
        if (t->kernel == kernel)
            return t;
    Target *t = calloc(1, sizeof(*t));
    if (t == NULL) {
        HPyErr_NoMemory(ctx);
        return NULL;
    }
    t->kernel = kernel;
    t->next = targets;
    targets = t;
    return t;
}

void
copy_state(HPyContext *ctx, HPy from_owner, const State *from, HPy owner, State *to)
{
    HPy object = HPyField_IsNull(from->object) ? HPy_NULL : HPyField_Load(ctx, from_owner, from->object);
    to->number = from->number;
    HPyField_Store(ctx, owner, &to->object, object);
    HPy_Close(ctx, object);
}

HPyDef_SLOT(traverse_instance, HPy_tp_traverse)
static int
traverse_instance_impl(void *self, HPyFunc_visitproc visit, void *arg)
{
    HPy_VISIT(&((Instance *)self)->own.object);
    return 0;
}

/// A class whose instances have a state, with `define` if there is one.
static HPy
make_class(HPyContext *ctx, const char *name, HPyDef *define, HPyType_SpecParam *params)
{
    HPyDef *defines[] = {&traverse_instance, define, NULL};
    HPyType_Spec spec = {
        .name = name,
        .basicsize = sizeof(Instance),
        .flags = HPy_TPFLAGS_DEFAULT | HPy_TPFLAGS_BASETYPE | HPy_TPFLAGS_HAVE_GC,
        .builtin_shape = SHAPE(Instance),
        .defines = defines,
    };
    return HPyType_FromSpec(ctx, &spec, params);
}

HPy
new_holder(HPyContext *ctx, Instance **holder)
{
    HPy type = make_class(ctx, BENCH_MODULE_NAME ".Holder", NULL, NULL);
    HPy result = HPy_IsNull(type) ? HPy_NULL : HPy_New(ctx, type, holder);
    HPy_Close(ctx, type);
    return result;
}

/// The module's attribute `name`, made with `make` at first: types live as long as the module.
static HPy
attribute(HPyContext *ctx, HPy module, const char *name, HPy (*make)(HPyContext *, HPy, const void *), const void *of)
{
    if (HPy_HasAttr_s(ctx, module, name))
        return HPy_GetAttr_s(ctx, module, name);
    HPy made = make(ctx, module, of);
    if (!HPy_IsNull(made) && HPy_SetAttr_s(ctx, module, name, made) < 0) {
        HPy_Close(ctx, made);
        return HPy_NULL;
    }
    return made;
}

#ifndef HPY_NO_METACLASS
HPyDef_SLOT(traverse_type, HPy_tp_traverse)
static int
traverse_type_impl(void *self, HPyFunc_visitproc visit, void *arg)
{
    HPy_VISIT(&((MetaType *)self)->own.object);
    return 0;
}

/// A metaclass whose types carry a state.
static HPy
make_metaclass(HPyContext *ctx, HPy module, const void *unused)
{
    (void)module, (void)unused;
    HPyDef *defines[] = {&traverse_type, NULL};
    HPyType_Spec spec = TYPE_SPEC(
        "Meta", MetaType, .flags = HPy_TPFLAGS_DEFAULT | HPy_TPFLAGS_BASETYPE | HPy_TPFLAGS_HAVE_GC, .defines = defines);
    HPyType_SpecParam params[] = {{HPyType_SpecParam_Base, ctx->h_TypeType}, {0}};
    return HPyType_FromSpec(ctx, &spec, params);
}

/// A class of that metaclass.
static HPy
make_meta_type(HPyContext *ctx, HPy module, const char *name, HPyDef *define)
{
    HPy metaclass = attribute(ctx, module, "Meta", make_metaclass, NULL);
    if (HPy_IsNull(metaclass))
        return HPy_NULL;
    HPyType_SpecParam params[] = {{HPyType_SpecParam_Metaclass, metaclass}, {0}};
    HPy type = make_class(ctx, name, define, params);
    HPy_Close(ctx, metaclass);
    return type;
}

static void
set_type_state(HPyContext *ctx, HPy type, const TargetSource *source)
{
    MetaType *meta = MetaType_AsStruct(ctx, type);
    copy_state(ctx, source->owner, source->state, type, &meta->own);
    meta->state = &meta->own;
}
#endif

/// The class on which the kernel hangs.
static HPy
make_kernel_type(HPyContext *ctx, HPy module, const void *of)
{
    const Kernel *kernel = of;
    const char *name = BENCH_MODULE_NAME ".Kernel";
    (void)module;
#ifndef HPY_NO_METACLASS
    if (kernel->shape == SHAPE_META_METHOD)
        return make_meta_type(ctx, module, name, kernel->define);
#endif
    return make_class(ctx, name, kernel->define, NULL);
}

static HPy
kernel_type(HPyContext *ctx, HPy module, const Kernel *kernel)
{
    char name[256];
    snprintf(name, sizeof(name), "%s.%s.%s", kernel->workload, kernel->strategy, kernel->variant);
    return attribute(ctx, module, name, make_kernel_type, kernel);
}

/// A subclass in place of `type`, whose handle it takes.
static HPy
deeper(HPyContext *ctx, HPy type)
{
    HPy args = HPy_BuildValue(ctx, "s(O){s()}", "Kernel", type, "__slots__");
    HPy result = HPy_IsNull(args) ? HPy_NULL : HPy_CallTupleDict(ctx, ctx->h_TypeType, args, HPy_NULL);
    HPy_Close(ctx, args);
    HPy_Close(ctx, type);
    return result;
}

/// An instance of a class `mro_depth` classes below and including `type`.
static HPy
new_instance(HPyContext *ctx, HPy type, const Kernel *kernel, const TargetSource *source)
{
    (void)kernel;
#ifndef HPY_NO_METACLASS
    if (kernel->shape == SHAPE_META_METHOD)
        set_type_state(ctx, type, source);
#endif
    HPy class = HPy_Dup(ctx, type);
    for (long depth = source->mro_depth; !HPy_IsNull(class) && depth > 1; depth--)
        class = deeper(ctx, class);
    Instance *instance;
    HPy self = HPy_IsNull(class) ? HPy_NULL : HPy_New(ctx, class, &instance);
    HPy_Close(ctx, class);
    if (!HPy_IsNull(self)) {
        copy_state(ctx, source->owner, source->state, self, &instance->own);
        instance->state = &instance->own;
    }
    return self;
}

static void
close_target(HPyContext *ctx, Target *target)
{
    HPy_Close(ctx, target->callable);
    HPy_Close(ctx, target->env.self);
    HPy_Close(ctx, target->env.arg);
    HPy_Close(ctx, target->env.cached);
    target->callable = target->env.self = target->env.arg = target->env.cached = HPy_NULL;
}

Target *
make_target(HPyContext *ctx, const Kernel *kernel, const TargetSource *source)
{
    Target *target = target_of(ctx, kernel);
    if (target == NULL)
        return NULL;
    close_target(ctx, target);
    target->env.ctx = ctx;
    target->env.arg = HPy_Dup(ctx, source->arg);
    if (is_module_level(kernel->shape)) {
        /* Who passes a state down passes its owner along. */
        target->env.self = HPy_Dup(ctx, kernel->shape == SHAPE_LOOP ? source->owner : source->module);
        target->callable = kernel->shape == SHAPE_LOOP ? HPy_Dup(ctx, ctx->h_None)
                               : kernel->make != NULL ? ((Make *)kernel->make)(ctx, source->module)
                               : HPy_GetAttr_s(ctx, source->module, ((HPyDef *)kernel->define)->meth.name);
    }
    else {
        HPy type = kernel_type(ctx, source->module, kernel);
        if (HPy_IsNull(type))
            return NULL;
        target->env.self = new_instance(ctx, type, kernel, source);
        target->callable = has_slot_only(kernel->shape) ? HPy_Dup(ctx, ctx->h_None)
                               : HPy_GetAttr_s(ctx, kernel->shape == SHAPE_BOUND_CALL ? target->env.self : type, "m");
        HPy_Close(ctx, type);
    }
    return HPy_IsNull(target->callable) || HPy_IsNull(target->env.self) ? NULL : target;
}
