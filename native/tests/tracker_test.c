/* Handle arithmetic and the tracker, without an interpreter: the allocator is C's. */
#include <stdlib.h>

#include "check.h"
#include "../context/tracker.c"

static long live, no_memory;
static int fail_after = -1;

static void *
fallible(void *p)
{
    live += p != NULL;
    return p;
}

void *PyMem_Malloc(size_t n) { return fail_after == 0 ? NULL : (fail_after -= fail_after > 0, fallible(malloc(n))); }
void *PyMem_Realloc(void *p, size_t n) { return fail_after == 0 ? NULL : realloc(p, n); }
void PyMem_Free(void *p) { live -= p != NULL; free(p); }
PyObject *PyErr_NoMemory(void) { no_memory++; return NULL; }

static intptr_t closed_sum;
static long closed_count;
static void count_close(HPyContext *ctx, HPy h) { (void)ctx; closed_sum += h._i; closed_count++; }

static void
test_handles(void)
{
    PyObject *o = (PyObject *)(intptr_t)0x1000;
    CHECK(HPy_IsNull(hpy_wrap(NULL)) && hpy_unwrap(HPy_NULL) == NULL);
    CHECK(hpy_wrap(o)._i == 0x1001 && hpy_unwrap(hpy_wrap(o)) == o && hpy_object(hpy_wrap(o)) == o);
    CHECK(sizeof(HPy) == sizeof(void *) && sizeof(HPyDef) == 64 && sizeof(HPyType_Spec) == 56);
    CHECK(sizeof(HPyModuleDef) == 40 && offsetof(HPyDef, slot) == 8);
    CHECK((char *)_HPy_AsStruct_Object(NULL, hpy_wrap(o)) == (char *)o + 16);
    CHECK(offsetof(HPyContext, ctx_CallMethod) == 265 * 8 && HPY_CONTEXT_WORDS_0_9_0 * 8 == 2128);
}

int
main(void)
{
    HPyContext ctx = {.ctx_Close = count_close};
    test_handles();
    HPyTracker t = HPyTracker_New(&ctx, 0);
    for (intptr_t i = 1; i <= 100; i++)
        CHECK(HPyTracker_Add(&ctx, t, (HPy){i}) == 0);
    HPyTracker_Close(&ctx, t);
    CHECK(closed_count == 100 && closed_sum == 5050 && live == 0);
    t = HPyTracker_New(&ctx, 2);
    HPyTracker_Add(&ctx, t, (HPy){1});
    HPyTracker_ForgetAll(&ctx, t);
    HPyTracker_Close(&ctx, t);
    CHECK(closed_count == 100 && live == 0);
    for (fail_after = 0; fail_after < 2;) {
        int before = fail_after;
        CHECK(HPyTracker_New(&ctx, 0)._i == 0 && live == 0);
        fail_after = before + 1;
    }
    CHECK(no_memory == 2);
    fail_after = -1;
    t = HPyTracker_New(&ctx, 1);
    CHECK(HPyTracker_Add(&ctx, t, (HPy){7}) == 0);
    fail_after = 0;
    CHECK(HPyTracker_Add(&ctx, t, (HPy){8}) == -1 && no_memory == 3);
    fail_after = -1;
    HPyTracker_Close(&ctx, t);
    CHECK(closed_count == 101 && live == 0);
    return checked();
}
