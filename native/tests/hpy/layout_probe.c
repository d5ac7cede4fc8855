/* Calls a context by byte offsets copied from hpy-abi.csv. Includes none of our headers, on purpose. */
#include <stdint.h>
#include <string.h>

typedef intptr_t H;
typedef struct { const char *name; int basicsize, itemsize; unsigned long flags; int shape; void *legacy; void **defines;
    const char *doc; } Spec;

#define AT(OFFSET, RESULT, ...) (*(RESULT (**)(void *, __VA_ARGS__))((char *)ctx + (OFFSET)))
#define CONSTANT(OFFSET) (*(H *)((char *)ctx + (OFFSET)))
#define STEP(CONDITION) \
    step++; \
    if (!(CONDITION)) \
        return step

__attribute__((visibility("default"))) int probe(void *ctx, void *module, void *pointer);

/// 0, or the number of the step that failed. `module` has a capsule `capsule` named "layout", of `pointer`.
int
probe(void *ctx, void *module, void *pointer)
{
    int step = 0;
    H none = CONSTANT(24), yes = CONSTANT(32), long_type = CONSTANT(600), list_type = CONSTANT(632);
    H capsule_type = CONSTANT(1952);
    intptr_t global = 0;
    STEP(*(int *)((char *)ctx + 16) == 0);
    STEP(none != 0 && yes != 0 && none != yes);
    H m = AT(1672, H, void *)(ctx, module);
    STEP(m != 0);
    H capsule = AT(1248, H, H, const char *)(ctx, m, "capsule");
    STEP(capsule != 0);
    STEP(AT(1352, int, H, H)(ctx, capsule, capsule_type) == 1);
    STEP(AT(1352, int, H, H)(ctx, capsule, list_type) == 0);
    STEP(AT(1352, int, H, H)(ctx, yes, long_type) == 1);
    STEP(AT(1984, void *, H, int, const char *)(ctx, capsule, 0, "layout") == pointer);
    STEP(strcmp(AT(1984, char *, H, int, const char *)(ctx, capsule, 1, NULL), "layout") == 0);
    AT(1824, void, intptr_t *, H)(ctx, &global, capsule);
    STEP(global != 0);
    H loaded = AT(1832, H, intptr_t)(ctx, global);
    STEP(loaded != 0);
    STEP(AT(1984, void *, H, int, const char *)(ctx, loaded, 0, "layout") == pointer);
    H again = AT(640, H, H)(ctx, loaded);
    STEP(again != 0);
    AT(648, void, H)(ctx, again);
    AT(648, void, H)(ctx, loaded);
    AT(1824, void, intptr_t *, H)(ctx, &global, 0);
    STEP(global == 0);
    Spec spec = {"layout.Thing", 32, 0, 1UL << 9 | 1UL << 18, 0, NULL, NULL, NULL};
    H type = AT(1224, H, Spec *, void *)(ctx, &spec, NULL);
    STEP(type != 0);
    H thing = AT(2112, H, H, const H *, size_t, H)(ctx, type, NULL, 0, 0);
    STEP(thing != 0);
    STEP(AT(1352, int, H, H)(ctx, thing, type) == 1);
    char *data = AT(1368, char *, H)(ctx, thing);
    STEP(data != NULL && (uintptr_t)data % 16 == 0);
    for (int i = 0; i < 32; i++) {
        STEP(data[i] == 0);
    }
    memset(data, 1, 32);
    H items[] = {list_type, none};
    H list = AT(2112, H, H, const H *, size_t, H)(ctx, items[0], NULL, 0, 0);
    STEP(list != 0 && AT(1352, int, H, H)(ctx, list, list_type) == 1);
    H open[] = {list, thing, type, capsule, m};
    for (int i = 0; i < 5; i++)
        AT(648, void, H)(ctx, open[i]);
    return 0;
}
