/* Where the rungs of the access ladder lead in HPy: what hpy_module.c sets up, and kernels read. */
#ifndef BENCH_HPY_RUNGS_H
#define BENCH_HPY_RUNGS_H

#include "hpy_kernel.h"
#include "hpy/prototype.h"
#ifdef HPY_ABI_CPYTHON
#include "interpreter_slots.h"
#endif

/// Instances on whose methods and slots the kernels hang. A field must lie in its owner's struct, so each has a state.
typedef struct {
    State *state;  /* L8, object_state: the pointer that a C-API Instance has; leads to `own` */
    State own;
} Instance;
HPyType_HELPERS(Instance)

/// A type made by our metaclass (as NumPy's DTypeMeta).
typedef struct {
    State *state;  /* L8, type_state */
    State own;
} MetaType;
HPyType_HELPERS(MetaType, HPyType_BuiltinShape_Type)

/// A set-up stores a field that is no instance's: a module's or a capsule's. Where there are none, the rungs that lead to
/// it are absent.
#ifdef HPY_FIELDS_OF_INSTANCES
#define STORE_OWNERLESS_FIELD(ctx, owner, field, h) ((void)(owner), (void)(field), (void)(h), absent_fields = HPY_FIELDS_OF_INSTANCES)
#else
#define STORE_OWNERLESS_FIELD HPyField_Store
#endif

typedef struct {
    HPyContext *ctx;
    State *state;
} ContextCache;

#pragma GCC visibility push(hidden)
extern State c_static;                  /* L0: plain C data only, `object` stays null */
extern State *c_static_pointer;         /* L1: the same */
extern _Thread_local State *thread_state; /* L6: the same */
extern size_t prototype_slot;           /* L7: what HPyGlobal would have got */
extern HPyGlobal global_object;         /* L9 */
extern HPyGlobal global_capsule;        /* L10 */
extern ContextCache context_cache;      /* L12 */
extern const char *absent_workload;     /* what of HPy the prepared workload needs that is not there, or null */
extern const char *absent_fields;       /* why the fields are not there that states lead to, or null */
#pragma GCC visibility pop

#define CAPSULE_NAME "bench.state"

#endif
