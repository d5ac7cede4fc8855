/* The universal context: the direct calls of hpy/cpython.h, by address. */
#include "context.h"
#include "hpy/prototype.h"

#define TRAMPOLINE_NAME _HPy_CallRealFunctionFromTrampoline
#define IN(o) hpy_wrap(o)
#define IN1(o) ((HPy){(intptr_t)(o) + HPY_TAG})
#define OUT(h) hpy_unwrap(h)
#define DONE(h) (void)(h)
#include "trampoline_calls.h"

/// A word without a function here would not compile, so no call is ever null.
HPyContext hpy_universal_context = {
#define X(KIND, WORD, API, RESULT, PARAMETERS, ARGUMENTS) .ctx_##WORD = API,
    HPY_CONTEXT_FUNCTIONS(X)
    HPY_CONTEXT_FUNCTIONS_DEV(X)
#undef X
};

void
hpy_init_universal(void)
{
    hpy_fill_handles(&hpy_universal_context);
    static HPyPrototypes prototypes = {.type_check_slot = HPyType_CheckSlot, .maybe_get_attr_s = hpy_maybe_get_attr_s};
    hpy_universal_context.name = "HPy Universal ABI (Bench)";
    hpy_universal_context._private = &prototypes;
}
