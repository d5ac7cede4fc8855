/* CallRealFunctionFromTrampoline, for the context that includes this. It defines TRAMPOLINE_NAME,
 * IN(o): object to handle, or null; IN1(o): object that cannot be null; OUT(h): result handle to object;
 * DONE(h): after the call. */

#define IN_H(v) IN(v)
#define IN_I(v) v
#define IN_N(v) v
#define IN_S(v) v
#define IN_C(v) (HPy_RichCmpOp)(v)
#define OUT_H(v) OUT(v)
#define OUT_I(v) v
#define OUT_N(v) v
#define OUT_Z(v) v
#define DONE_H(h) DONE(h)
#define DONE_I(v) (void)v
#define DONE_N(v) (void)v
#define DONE_S(v) (void)v
#define DONE_C(v) (void)v

/// A function a signature, so that the plain ones do not pay for the stack of those with arrays.
#define BEGIN(SIG) \
    static void real_##SIG(HPY_CTX, HPyFunc_Signature signature HPY_MAYBE_UNUSED, HPyCFunction function, void *args) \
    { \
        HPyFunc_args_##SIG *a = args; \
        HPyFunc_##SIG##_type *f = (HPyFunc_##SIG##_type *)function;
#define END }

#define CASE_1(NAME, R, ...) \
    BEGIN(NAME) \
        HPy h0 = IN1(a->arg0); \
        a->result = OUT_##R(f(ctx, h0)); \
        DONE(h0); \
    END
#define CASE_2(NAME, R, A1, ...) \
    BEGIN(NAME) \
        HPy h0 = IN1(a->arg0); \
        HPY_T_##A1 v1 = IN_##A1(a->arg1); \
        a->result = OUT_##R(f(ctx, h0, v1)); \
        DONE(h0); \
        DONE_##A1(v1); \
    END
#define CASE_3(NAME, R, A1, A2, ...) \
    BEGIN(NAME) \
        HPy h0 = IN1(a->arg0); \
        HPY_T_##A1 v1 = IN_##A1(a->arg1); \
        HPY_T_##A2 v2 = IN_##A2(a->arg2); \
        a->result = OUT_##R(f(ctx, h0, v1, v2)); \
        DONE(h0); \
        DONE_##A1(v1); \
        DONE_##A2(v2); \
    END
#define CASE_4(NAME, R, A1, A2, A3, ...) \
    BEGIN(NAME) \
        HPy h0 = IN1(a->arg0); \
        HPY_T_##A1 v1 = IN_##A1(a->arg1); \
        HPY_T_##A2 v2 = IN_##A2(a->arg2); \
        HPY_T_##A3 v3 = IN_##A3(a->arg3); \
        a->result = OUT_##R(f(ctx, h0, v1, v2, v3)); \
        DONE(h0); \
        DONE_##A1(v1); \
        DONE_##A2(v2); \
        DONE_##A3(v3); \
    END

/// Calls with a vector: COUNT handles from OBJECTS as `items`; beyond a few they do not go to the stack.
#define WITH_ITEMS(OBJECTS, COUNT, FAILED, CALL) \
    PyObject *const *objects = (OBJECTS); \
    size_t count = (size_t)(COUNT); \
    HPy few[8], *items = count <= 8 ? few : PyMem_Malloc(count * sizeof(HPy)); \
    if (items == NULL) { \
        PyErr_NoMemory(); \
        a->result = FAILED; \
        return; \
    } \
    HPy self = IN1(a->self); \
    items[0] = HPy_NULL; \
    for (size_t i = 0; i < count; i++) \
        items[i] = IN1(objects[i]); \
    a->result = CALL; \
    for (size_t i = 0; i < count; i++) \
        DONE(items[i]); \
    DONE(self); \
    if (items != few) \
        PyMem_Free(items)

#define X(NAME, NUMBER) HPY_SIG_HPyFunc_##NAME(CASE)
HPY_REGULAR_SIGNATURES(X)
#undef X

BEGIN(NOARGS)
    HPy self = IN1(a->self);
    a->result = OUT(f(ctx, self));
    DONE(self);
END

BEGIN(VARARGS)
    WITH_ITEMS(a->args, a->nargs, NULL, OUT(f(ctx, self, items, count)));
END

BEGIN(KEYWORDS)
    size_t nargs = (size_t)PyVectorcall_NARGS(a->nargsf);
    size_t keywords = a->kwnames == NULL ? 0 : (size_t)PyTuple_GET_SIZE(a->kwnames);
    HPy kwnames = IN(a->kwnames);
    WITH_ITEMS(a->args, nargs + keywords, NULL, OUT(f(ctx, self, items, nargs, kwnames)));
    DONE(kwnames);
END

BEGIN(INITPROC)
    HPy kw = IN(a->kw);
    WITH_ITEMS(((PyTupleObject *)a->args)->ob_item, PyTuple_GET_SIZE(a->args), -1,
        f(ctx, self, items, (HPy_ssize_t)count, kw));
    DONE(kw);
END

BEGIN(NEWFUNC)
    HPy kw = IN(a->kw);
    WITH_ITEMS(((PyTupleObject *)a->args)->ob_item, PyTuple_GET_SIZE(a->args), NULL,
        OUT(f(ctx, self, items, (HPy_ssize_t)count, kw)));
    DONE(kw);
END

BEGIN(GETTER)
    HPy self = IN1(a->self);
    a->result = OUT(f(ctx, self, a->closure));
    DONE(self);
END

BEGIN(SETTER)
    HPy self = IN1(a->self), value = IN(a->value);
    a->result = f(ctx, self, value, a->closure);
    DONE(self);
    DONE(value);
END

BEGIN(GETBUFFERPROC)
    HPy self = IN1(a->self);
    Py_buffer *view = a->view;
    HPy_buffer *buffer = a->view;
    a->result = f(ctx, self, buffer, a->flags);
    view->obj = a->result < 0 ? NULL : OUT(buffer->obj);
    DONE(self);
END

BEGIN(RELEASEBUFFERPROC)
    HPy self = IN1(a->self);
    Py_buffer *view = a->view;
    HPy_buffer *buffer = a->view;
    PyObject *owner = view->obj;
    HPy h_owner = buffer->obj = IN(owner);
    f(ctx, self, buffer);
    view->obj = owner;
    DONE(h_owner);
    DONE(self);
END

BEGIN(TRAVERSEPROC)
    a->result = hpy_call_traverse(f, a->self, a->visit, a->arg);
END

BEGIN(DESTRUCTOR)
    HPy self = IN1(a->self);
    f(ctx, self);
    DONE(self);
END

BEGIN(MOD_CREATE)
    HPy spec = IN1(a->spec);
    a->result = OUT(f(ctx, spec));
    DONE(spec);
END

static void
real_CAPSULE_DESTRUCTOR(HPyContext *ctx, HPyFunc_Signature signature, HPyCFunction function, void *capsule)
{
    (void)ctx, (void)signature;
    const char *name = PyCapsule_GetName(capsule);
    ((HPyFunc_Capsule_Destructor)function)(name, PyCapsule_GetPointer(capsule, name), PyCapsule_GetContext(capsule));
}

static void
TRAMPOLINE_NAME(HPyContext *ctx, HPyFunc_Signature signature, HPyCFunction function, void *args)
{
    static void (*const real[])(HPyContext *, HPyFunc_Signature, HPyCFunction, void *) = {
#define X(NAME, NUMBER) [NUMBER] = real_##NAME,
        HPY_REGULAR_SIGNATURES(X)
        X(VARARGS, 1) X(KEYWORDS, 2) X(NOARGS, 3) X(GETBUFFERPROC, 6) X(RELEASEBUFFERPROC, 7) X(INITPROC, 30)
        X(NEWFUNC, 31) X(GETTER, 32) X(SETTER, 33) X(TRAVERSEPROC, 35) X(DESTRUCTOR, 36) X(CAPSULE_DESTRUCTOR, 37)
        X(MOD_CREATE, 39)
        /// The same arguments, in the same places.
        [HPyFunc_VECTORCALLFUNC] = real_KEYWORDS,
#undef X
    };
    if ((unsigned)signature >= sizeof(real) / sizeof(real[0]) || real[signature] == NULL) {
        fprintf(stderr, "%s: signature %d is unknown\n", ctx->name, (int)signature);
        Py_FatalError("CallRealFunctionFromTrampoline: unknown signature");
    }
    real[signature](ctx, signature, function, args);
}
