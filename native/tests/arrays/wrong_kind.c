/* Does an idiom tell one kind of object from another? Compiled once with KIND=Array and once with KIND=Descr, whose
 * handle then stands where an Array's is wanted: a checked idiom is refused.
 *
 *   cc -std=c11 -Wall -Wextra -Wno-unused-parameter -Werror -fsyntax-only -DHPY_ABI_UNIVERSAL -DIDIOM=handle -DKIND=Descr -I … */
#include "idioms.h"

typedef struct { int nd; } Array;
HPyType_HELPERS(Array)
IDIOM_TYPES(Array)

typedef struct { int nd; } Descr;
HPyType_HELPERS(Descr)
IDIOM_TYPES(Descr)

extern HPyContext *context;
extern HPy Array_handle, Descr_handle;
extern Array *Array_struct;
extern Descr *Descr_struct;
extern ArrayPair Array_pair;
extern DescrPair Descr_pair;

#define handle_OF(KIND) context, KIND##_handle
#define wrapper_OF(KIND) context, (KIND##Wrapper){KIND##_handle}
#define pair_value_OF(KIND) context, KIND##_pair
#define pair_pointer_OF(KIND) context, &KIND##_pair
/* The handle is what is asked about; the pointer beside it has a type. */
#define two_eager_OF(KIND) context, KIND##_handle, Array_struct
#define two_lazy_OF(KIND) context, KIND##_handle, NULL
#define clinic_struct_prototype_OF pair_value_OF

/* The C API's: the typed pointer itself. */
#define struct_pointer_PARAMETERS(ARRAY) ARRAY *array
#define struct_pointer_STRUCT(ARRAY) array
#define struct_pointer_OF(KIND) KIND##_struct
#define clinic_struct_PARAMETERS struct_pointer_PARAMETERS
#define clinic_struct_STRUCT struct_pointer_STRUCT
#define clinic_struct_OF struct_pointer_OF

#define JOIN_(a, b) a##b
#define JOIN(a, b) JOIN_(a, b)
#define PARAMETERS(ARRAY) JOIN(IDIOM, _PARAMETERS)(ARRAY)
#define STRUCT(ARRAY) JOIN(IDIOM, _STRUCT)(ARRAY)
#define OF(KIND) JOIN(IDIOM, _OF)(KIND)

static int
number_of_dimensions(PARAMETERS(Array))
{
    return (STRUCT(Array))->nd;
}

int call(void);

int
call(void)
{
    return number_of_dimensions(OF(KIND));
}
