#ifndef BENCH_HPY_INLINE_HELPERS_H
#define BENCH_HPY_INLINE_HELPERS_H

#define HPy_New(ctx, type, data) _HPy_New(ctx, type, (void **)(data))

#define HPy_VISIT(field) \
    do { \
        if (!HPyField_IsNull(*(field))) { \
            int visited_ = visit((field), arg); \
            if (visited_) \
                return visited_; \
        } \
    } while (0)

#define HPy_BEGIN_LEAVE_PYTHON(ctx) { HPyThreadState token_ = HPy_LeavePythonExecution(ctx);
#define HPy_END_LEAVE_PYTHON(ctx) HPy_ReenterPythonExecution(ctx, token_); }

#ifndef HPY_HOST

/// C's own integer types are 32 or 64 bits wide here.
#define HPY_LONG_(NAME, CTYPE, NARROW, WIDE) \
    HPyAPI_INLINE_HELPER HPy HPyLong_From##NAME(HPyContext *ctx, CTYPE v) \
    { \
        return sizeof(v) == 4 ? HPyLong_From##NARROW(ctx, (NARROW##_type_)v) : HPyLong_From##WIDE(ctx, v); \
    } \
    HPyAPI_INLINE_HELPER CTYPE HPyLong_As##NAME(HPyContext *ctx, HPy h) \
    { \
        return sizeof(CTYPE) == 4 ? (CTYPE)HPyLong_As##NARROW(ctx, h) : (CTYPE)HPyLong_As##WIDE(ctx, h); \
    }
#define Int32_t_type_ int32_t
#define UInt32_t_type_ uint32_t
#define HPY_LONG(NAME, CTYPE, SIGN) HPY_LONG_(NAME, CTYPE, SIGN##32_t, SIGN##64_t)
HPY_LONG(Long, long, Int)
HPY_LONG(LongLong, long long, Int)
HPY_LONG(UnsignedLong, unsigned long, UInt)
HPY_LONG(UnsignedLongLong, unsigned long long, UInt)
#undef Int32_t_type_
#undef UInt32_t_type_

HPyAPI_INLINE_HELPER unsigned long HPyLong_AsUnsignedLongMask(HPyContext *ctx, HPy h)
{
    return (unsigned long)HPyLong_AsUInt64_tMask(ctx, h);
}

HPyAPI_INLINE_HELPER unsigned long long HPyLong_AsUnsignedLongLongMask(HPyContext *ctx, HPy h)
{
    return HPyLong_AsUInt64_tMask(ctx, h);
}

HPyAPI_INLINE_HELPER HPy HPyBool_FromLong(HPyContext *ctx, long v) { return HPyBool_FromBool(ctx, v != 0); }

HPyAPI_INLINE_HELPER HPy HPyErr_SetFromErrno(HPyContext *ctx, HPy type)
{
    return HPyErr_SetFromErrnoWithFilename(ctx, type, NULL);
}

HPyAPI_INLINE_HELPER HPy HPy_CallMethod_s(HPyContext *ctx, const char *name, const HPy *args, size_t nargs, HPy kwnames)
{
    HPy h_name = HPyUnicode_FromString(ctx, name);
    if (HPy_IsNull(h_name))
        return HPy_NULL;
    HPy result = HPy_CallMethod(ctx, h_name, args, nargs, kwnames);
    HPy_Close(ctx, h_name);
    return result;
}

/// Calls a method, which is closed; null of null.
HPyAPI_INLINE_HELPER HPy hpy_call_and_close(HPyContext *ctx, HPy method, HPy args, HPy kw)
{
    HPy result = HPy_IsNull(method) ? HPy_NULL : HPy_CallTupleDict(ctx, method, args, kw);
    HPy_Close(ctx, method);
    return result;
}

HPyAPI_INLINE_HELPER HPy HPy_CallMethodTupleDict(HPyContext *ctx, HPy name, HPy receiver, HPy args, HPy kw)
{
    return hpy_call_and_close(ctx, HPy_GetAttr(ctx, receiver, name), args, kw);
}

HPyAPI_INLINE_HELPER HPy HPy_CallMethodTupleDict_s(
    HPyContext *ctx, const char *name, HPy receiver, HPy args, HPy kw)
{
    return hpy_call_and_close(ctx, HPy_GetAttr_s(ctx, receiver, name), args, kw);
}

HPyAPI_INLINE_HELPER void *HPyCapsule_GetPointer(HPyContext *ctx, HPy capsule, const char *name)
{
    return HPyCapsule_Get(ctx, capsule, HPyCapsule_key_Pointer, name);
}

HPyAPI_INLINE_HELPER const char *HPyCapsule_GetName(HPyContext *ctx, HPy capsule)
{
    return (const char *)HPyCapsule_Get(ctx, capsule, HPyCapsule_key_Name, NULL);
}

HPyAPI_INLINE_HELPER void *HPyCapsule_GetContext(HPyContext *ctx, HPy capsule)
{
    return HPyCapsule_Get(ctx, capsule, HPyCapsule_key_Context, NULL);
}

HPyAPI_INLINE_HELPER int HPyCapsule_SetPointer(HPyContext *ctx, HPy capsule, void *pointer)
{
    return HPyCapsule_Set(ctx, capsule, HPyCapsule_key_Pointer, pointer);
}

HPyAPI_INLINE_HELPER int HPyCapsule_SetName(HPyContext *ctx, HPy capsule, const char *name)
{
    return HPyCapsule_Set(ctx, capsule, HPyCapsule_key_Name, (void *)name);
}

HPyAPI_INLINE_HELPER int HPyCapsule_SetContext(HPyContext *ctx, HPy capsule, void *context)
{
    return HPyCapsule_Set(ctx, capsule, HPyCapsule_key_Context, context);
}

HPyAPI_INLINE_HELPER int HPyCapsule_SetDestructor(HPyContext *ctx, HPy capsule, HPyCapsule_Destructor *destructor)
{
    return HPyCapsule_Set(ctx, capsule, HPyCapsule_key_Destructor, destructor);
}

#define HPyTuple_Pack(ctx, n, ...) HPyTuple_FromArray(ctx, (HPy[]){__VA_ARGS__}, n)

/// Clips start and stop to a sequence of that length and returns the number of items.
HPyAPI_INLINE_HELPER HPy_ssize_t HPySlice_AdjustIndices(
    HPY_CTX, HPy_ssize_t length, HPy_ssize_t *start, HPy_ssize_t *stop, HPy_ssize_t step)
{
    HPy_ssize_t low = step < 0 ? -1 : 0, high = step < 0 ? length - 1 : length;
    HPy_ssize_t *ends[] = {start, stop};
    for (int i = 0; i < 2; i++) {
        HPy_ssize_t end = *ends[i] < 0 ? *ends[i] + length : *ends[i];
        *ends[i] = end < low ? low : end > high ? high : end;
    }
    if (step < 0)
        return *stop < *start ? (*start - *stop - 1) / -step + 1 : 0;
    return *start < *stop ? (*stop - *start - 1) / step + 1 : 0;
}

#endif
#endif
