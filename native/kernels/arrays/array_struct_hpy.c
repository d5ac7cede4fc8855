/* array_struct (K15): what NumPy's PyArrayObject* becomes in HPy, in each idiom of the notes. */
#include "../caching/descent.h"
#include "frames.h"
#include "idioms.h"
#include "../caching/ladder_hpy.h"

typedef struct {
    ARRAY_FIELDS
} pure;
HPyType_HELPERS(pure)
IDIOM_TYPES(pure)

/* The universal ABI has no Python.h; how large the C API's header is, its configuration tells. */
#if defined(__has_include) && __has_include(<pyconfig.h>)
#include <pyconfig.h>
#endif
#ifdef Py_GIL_DISABLED
enum { HEADER_WORDS = 4 };
#else
enum { HEADER_WORDS = 2 };
#endif

/// Begins with the C API's header, or what is as large.
typedef struct {
    value_t header[HEADER_WORDS];
    ARRAY_FIELDS
} legacy;
#ifdef HPY_ABI_CPYTHON
_Static_assert(sizeof(((legacy *)NULL)->header) == sizeof(PyObject), "legacy structs begin with the C API's header");
#endif
HPyType_LEGACY_HELPERS(legacy)
IDIOM_TYPES(legacy)

WORKLOAD(array_struct)
{
    bool is_pure = has_parameter(parameters, "shape=pure");
    HPyType_Spec spec = is_pure ? TYPE_SPEC("Array", pure, .flags = HPy_TPFLAGS_DEFAULT)
                                : TYPE_SPEC("Array", legacy, .flags = HPy_TPFLAGS_DEFAULT);
    HPy type = prepared->object = HPyType_FromSpec(ctx, &spec, NULL);
    if (HPy_IsNull(type))
        return -1;
    void *data;
    prepared->arg = HPy_New(ctx, type, &data);
    if (HPy_IsNull(prepared->arg))
        return -1;
    if (is_pure)
        FILL_ARRAY((pure *)data);
    else
        FILL_ARRAY((legacy *)data);
    frames = (unsigned)parameter_number(parameters, "depth", 1);
    return 0;
}

KERNEL(FUNCTION, array_struct, noop)
{
    return descend_noop(dep, frames);
}

/// What generated code does before it calls a typed implementation: the type lies in the module's state.
static inline bool
is_array(const Env *env, HPy array, value_t dep)
{
    HPy type = load_field(env, env->self, reach_module_state(env, dep));
    bool is = HPy_TypeCheck(env->ctx, array, type);
    HPy_Close(env->ctx, type);
    if (__builtin_expect(!is, 0))
        HPyErr_SetString(env->ctx, env->ctx->h_TypeError, "an array is needed");
    return is;
}

/// The kernel of an idiom for arrays of this shape and that many reads.
#define IDIOM(idiom, ARRAY, reads)                                                                       \
    FRAMES(idiom##_##ARRAY##_##reads, idiom##_PARAMETERS(ARRAY), idiom##_ARGUMENTS, reads, idiom##_STRUCT(ARRAY)) \
    KERNEL_OF(kernel__array_struct__##idiom##__##ARRAY##_##reads, FUNCTION, array_struct, idiom,         \
              "shape=" #ARRAY ";reads=" #reads, NUMBER)

#define KERNELS(ARRAY, reads)                                                                            \
    IDIOM(handle, ARRAY, reads)                                                                          \
    {                                                                                                    \
        return handle_##ARRAY##_##reads(env->ctx, at_handle(env->arg, dep), frames);                     \
    }                                                                                                    \
    IDIOM(wrapper, ARRAY, reads)                                                                         \
    {                                                                                                    \
        return wrapper_##ARRAY##_##reads(env->ctx, (ARRAY##Wrapper){at_handle(env->arg, dep)}, frames);  \
    }                                                                                                    \
    IDIOM(pair_value, ARRAY, reads)                                                                      \
    {                                                                                                    \
        HPy array = at_handle(env->arg, dep);                                                            \
        return pair_value_##ARRAY##_##reads(env->ctx, (ARRAY##Pair){array, ARRAY##_AsStruct(env->ctx, array)}, frames); \
    }                                                                                                    \
    IDIOM(pair_pointer, ARRAY, reads)                                                                    \
    {                                                                                                    \
        HPy array = at_handle(env->arg, dep);                                                            \
        const ARRAY##Pair pair = {array, ARRAY##_AsStruct(env->ctx, array)};                             \
        return pair_pointer_##ARRAY##_##reads(env->ctx, &pair, frames);                                  \
    }                                                                                                    \
    IDIOM(two_eager, ARRAY, reads)                                                                       \
    {                                                                                                    \
        HPy array = at_handle(env->arg, dep);                                                            \
        return two_eager_##ARRAY##_##reads(env->ctx, array, ARRAY##_AsStruct(env->ctx, array), frames);  \
    }                                                                                                    \
    IDIOM(two_lazy, ARRAY, reads)                                                                        \
    {                                                                                                    \
        return two_lazy_##ARRAY##_##reads(env->ctx, at_handle(env->arg, dep), NULL, frames);             \
    }                                                                                                    \
    IDIOM(clinic_struct_prototype, ARRAY, reads)                                                         \
    {                                                                                                    \
        HPy array = at_handle(env->arg, dep);                                                            \
        if (!is_array(env, array, dep))                                                                  \
            return 0;                                                                                    \
        const ARRAY##Pair pair = {array, ARRAY##_AsStruct(env->ctx, array)};                             \
        return clinic_struct_prototype_##ARRAY##_##reads(env->ctx, pair, frames);                        \
    }

KERNELS(pure, 1)
KERNELS(pure, 3)
KERNELS(pure, 8)
KERNELS(legacy, 1)
KERNELS(legacy, 3)
KERNELS(legacy, 8)
