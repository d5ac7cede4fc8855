/* Functions of HPy 0.9 that HPy 0.0.4 lacks. A kernel that comes to one goes back to who tried it, who then knows why
 * the kernel is absent: no kernel has to know which HPy it is compiled for. */
#ifndef BENCH_PYPY_LACKING_H
#define BENCH_PYPY_LACKING_H

#include <setjmp.h>

#define HPY_LACKING 1

#pragma GCC visibility push(hidden)
extern jmp_buf hpy_trying;
extern const char *hpy_lacking;
#pragma GCC visibility pop

/// Sets `hpy_lacking` to the reason and returns to `hpy_trying`.
static inline _Noreturn void
hpy_lacks(const char *why)
{
    hpy_lacking = why;
    longjmp(hpy_trying, 1);
}

#define HPY_LACKS(RESULT, NAME, ...) HPY_LACKS_AS(RESULT, NAME, "HPy 0.0.4 has no " #NAME, __VA_ARGS__)
#define HPY_LACKS_AS(RESULT, NAME, WHY, ...)                    \
    static inline __attribute__((unused)) RESULT                \
    NAME(__VA_ARGS__)                                           \
    {                                                           \
        hpy_lacks(WHY);                                         \
    }

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wunused-parameter"
HPY_LACKS(HPy, HPyCapsule_New, HPyContext *ctx, void *pointer, const char *name, void *destructor)
HPY_LACKS(void *, HPyCapsule_GetPointer, HPyContext *ctx, HPy capsule, const char *name)
HPY_LACKS(int, HPyCapsule_IsValid, HPyContext *ctx, HPy capsule, const char *name)
HPY_LACKS(HPy, HPyContextVar_New, HPyContext *ctx, const char *name, HPy default_value)
HPY_LACKS(int32_t, HPyContextVar_Get, HPyContext *ctx, HPy var, HPy default_value, HPy *result)
HPY_LACKS(HPy, HPyContextVar_Set, HPyContext *ctx, HPy var, HPy value)
HPY_LACKS(HPy, HPy_Call, HPyContext *ctx, HPy callable, const HPy *args, size_t nargs, HPy kwnames)
HPY_LACKS(HPy, HPy_CallMethod, HPyContext *ctx, HPy name, const HPy *args, size_t nargs, HPy kwnames)
HPY_LACKS(const char *, HPyType_GetName, HPyContext *ctx, HPy type)
HPY_LACKS(int, HPyType_IsSubtype, HPyContext *ctx, HPy type, HPy base)
#pragma GCC diagnostic pop

#endif
